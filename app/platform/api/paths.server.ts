import type { ApiRoute, ModuleApi } from './define.server';

/** What a path is, before anybody has been asked who they are. */
export class Paths {
  readonly #routes: { pattern: RegExp; method: string; bodyType: string | undefined }[];

  constructor(apis: readonly ModuleApi[]) {
    this.#routes = apis
      .flatMap(({ routes }) => routes)
      .map((route) => ({
        pattern: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        method: route.method.toUpperCase(),
        bodyType: bodyTypeOf(route),
      }));
  }

  /** Methods of a path, HEAD among them where there is GET; none for a path that is none. */
  methods(path: string): string[] {
    const methods = this.#at(path).map(({ method }) => method);
    return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  }

  /** Content type of the body a route takes, if it takes one. */
  bodyType(method: string, path: string): string | undefined {
    return this.#at(path).find((route) => route.method === method)?.bodyType;
  }

  #at(path: string) {
    return this.#routes.filter(({ pattern }) => pattern.test(path));
  }
}

function bodyTypeOf(route: ApiRoute): string | undefined {
  if (route.kind === 'upload') return 'multipart/form-data';
  return 'body' in route && route.body ? 'application/json' : undefined;
}
