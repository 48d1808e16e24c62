import { serializeCookieHeader } from '@supabase/ssr';
import { env } from '~/platform/env.server';
import { requestStore } from '~/platform/http/store.server';

/** Name of the session cookie; long values are split into `<name>.0`, `<name>.1` … */
export const SESSION_COOKIE = 'mainstay_session';

/** Attributes of every cookie that proves something: HttpOnly, SameSite, Secure over https (A6). */
export const sessionCookieOptions = {
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: env.APP_URL.startsWith('https:'),
  maxAge: 60 * 60 * 24 * 30,
} as const;

const jars = new WeakMap<object, Map<string, string>>();

/** Cookies of this request, including those changed while answering it. */
export function cookieJar(request: Request): Map<string, string> {
  const store = requestStore();
  let jar = jars.get(store);
  if (!jar) {
    jar = new Map();
    for (const pair of request.headers.get('Cookie')?.split(';') ?? []) {
      const at = pair.indexOf('=');
      if (at > 0) jar.set(pair.slice(0, at).trim(), decode(pair.slice(at + 1).trim()));
    }
    jars.set(store, jar);
  }
  return jar;
}

/** Sets a cookie on the response, whatever it turns out to be, and in this request's jar. */
export function setCookie(
  request: Request,
  name: string,
  value: string,
  options: Parameters<typeof serializeCookieHeader>[2],
): void {
  const jar = cookieJar(request);
  if (value && options.maxAge !== 0) jar.set(name, value);
  else jar.delete(name);
  requestStore().responseHeaders.append('Set-Cookie', serializeCookieHeader(name, value, options));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
