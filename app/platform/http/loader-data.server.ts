import { data, type EntryContext, type ServerBuild } from '@remix-run/node';

type Route = NonNullable<ServerBuild['routes'][string]>;
type Handler = Route['module']['loader'];

/**
 * Remix serialises the loader data of every page for the browser, a fifth of the time of a page of 50
 * rows, although a page without React never sends it. Wrapped in a function there is nothing to
 * serialise; `revealData` takes it out again before rendering.
 */
export function hidingData(route: Route): Route {
  const { loader, action } = route.module;
  return {
    ...route,
    module: { ...route.module, loader: hiding(loader), action: hiding(action) as Handler },
  };
}

function hiding(handler: Handler): Handler {
  if (!handler) return undefined;
  return async (args) => {
    const result: unknown = await handler(args);
    if (result === undefined || result instanceof Response) return result;
    return isDataWithInit(result)
      ? data(() => result.data, result.init ?? undefined)
      : () => result;
  };
}

function isDataWithInit(value: unknown): value is ReturnType<typeof data> {
  return value instanceof Object && 'type' in value && value.type === 'DataWithResponseInit';
}

/** Puts back what `hidingData` hid, and drops the empty serialisation. */
export function revealData(context: EntryContext): EntryContext {
  const { staticHandlerContext } = context;
  staticHandlerContext.loaderData = reveal(staticHandlerContext.loaderData) ?? {};
  staticHandlerContext.actionData = reveal(staticHandlerContext.actionData);
  return { ...context, serverHandoffStream: undefined };
}

function reveal<T extends Record<string, unknown> | null>(all: T): T {
  if (!all) return all;
  const entries = Object.entries(all).map(([id, value]) => {
    return [id, typeof value === 'function' ? value() : value];
  });
  return Object.fromEntries(entries) as T;
}
