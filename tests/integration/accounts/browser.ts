import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { unseenWorkDone } from '~/platform/auth/unseen.server';
import { RequestStore, runWithRequestStore } from '~/platform/http/store.server';
import { appUrl } from './api';

/** A route's module, as far as requests go. */
export interface Route {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
}

export interface Answer {
  status: number;
  location: string | null;
  /** Names of the headers and cookies that were set. */
  names: string[];
  retryAfter: string | null;
  body: unknown;
}

let addresses = 0;

/** Somebody's browser: keeps cookies and calls routes as the server does, from an address of its own. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly ip: string;
  readonly userAgent: string;

  constructor(options: { ip?: string; userAgent?: string } = {}) {
    addresses += 1;
    this.ip = options.ip ?? `198.51.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
    this.userAgent = options.userAgent ?? 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0';
  }

  get(route: Route, path: string, params: Record<string, string> = {}): Promise<Answer> {
    return this.#send('GET', route.loader, path, params);
  }

  /** Posts a form and waits for what goes on after the answer, so that its mails are there. */
  async post(
    route: Route,
    path: string,
    form: Record<string, string>,
    params: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await this.postOnly(route, path, form, params);
    await unseenWorkDone();
    return answer;
  }

  postOnly(
    route: Route,
    path: string,
    form: Record<string, string>,
    params: Record<string, string> = {},
  ): Promise<Answer> {
    return this.#send('POST', route.action, path, params, new URLSearchParams(form));
  }

  #send(
    method: string,
    handler: Route['loader'] | Route['action'],
    path: string,
    params: Record<string, string>,
    body?: URLSearchParams,
  ): Promise<Answer> {
    const headers = new Headers({ 'User-Agent': this.userAgent, 'Accept-Language': 'en' });
    if (this.cookies.size > 0) {
      headers.set('Cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
    }
    const request = new Request(`${appUrl}${path}`, { method, headers, ...(body ? { body } : {}) });
    const store = new RequestStore({ ip: this.ip, origin: appUrl, method, target: path });
    return runWithRequestStore(store, async () => {
      const result = await Promise.resolve()
        .then(() => handler?.({ request, params, context: {} }))
        .catch((thrown: unknown) => thrown);
      return this.#receive(result, store.responseHeaders);
    });
  }

  #receive(result: unknown, extra: Headers): Answer {
    if (result instanceof Error) throw result;
    const { status, headers, body } = read(result);
    const all = new Headers(headers);
    for (const [name, value] of extra) {
      if (name === 'set-cookie') all.append(name, value);
      else all.set(name, value);
    }
    const cookies = all.getSetCookie();
    for (const cookie of cookies) this.#keep(cookie);
    return {
      status,
      location: all.get('Location'),
      names: [...all.keys(), ...cookies.map((cookie) => cookie.split('=', 1)[0] ?? '')].sort(),
      retryAfter: all.get('Retry-After'),
      body,
    };
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (!value || /max-age=0\b/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function read(result: unknown): { status: number; headers: HeadersInit; body: unknown } {
  if (result instanceof Response) {
    return { status: result.status, headers: result.headers, body: null };
  }
  if (typeof result === 'object' && result !== null && 'init' in result && 'data' in result) {
    const init = (result.init ?? {}) as ResponseInit;
    return { status: init.status ?? 200, headers: init.headers ?? {}, body: result.data };
  }
  return { status: 200, headers: {}, body: result };
}
