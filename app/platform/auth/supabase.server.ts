import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { env } from '~/platform/env.server';
import { requestStore } from '~/platform/http/store.server';
import { cookieJar, SESSION_COOKIE, sessionCookieOptions, setCookie } from './cookies.server';

const clients = new WeakMap<object, SupabaseClient>();

/**
 * The Supabase client of this request, with its person's session. One a request: two would race to
 * refresh. Cookies it changes go on whatever response follows.
 */
export function supabaseFor(request: Request): SupabaseClient {
  const store = requestStore();
  let client = clients.get(store);
  if (!client) {
    client = createServerClient(env.SUPABASE_URL, env.SUPABASE_ANON_KEY, {
      cookieOptions: { name: SESSION_COOKIE, ...sessionCookieOptions },
      global: { headers: forwarded(request) },
      cookies: {
        encode: 'tokens-only',
        getAll: () => [...cookieJar(request)].map(([name, value]) => ({ name, value })),
        setAll: (cookies, headers) => {
          for (const { name, value, options } of cookies) {
            setCookie(request, name, value, { ...options, ...attributesFor(options.maxAge) });
          }
          for (const [name, value] of Object.entries(headers)) {
            store.responseHeaders.set(name, value);
          }
        },
      },
    });
    clients.set(store, client);
  }
  return client;
}

/** Supabase sees our server; whose request it is has to be said, for its sessions and its own limits. */
function forwarded(request: Request): Record<string, string> {
  const userAgent = request.headers.get('User-Agent')?.replace(/[^\x20-\x7e]/g, '');
  return {
    'X-Forwarded-For': requestStore().ip,
    ...(userAgent ? { 'User-Agent': userAgent } : {}),
  };
}

/** A removal keeps its zero age; everything else gets the attributes of a session cookie. */
function attributesFor(maxAge: number | undefined) {
  return maxAge === 0 ? { ...sessionCookieOptions, maxAge: 0 } : sessionCookieOptions;
}

/**
 * A client without a person, for asking Supabase to send a link. It keeps nothing: no cookie may tell
 * whether there was somebody to send it to, and the link must work in whatever browser it is opened.
 */
export function supabaseAnonymous(): SupabaseClient {
  return createClient(env.SUPABASE_URL, env.SUPABASE_ANON_KEY, {
    auth: { autoRefreshToken: false, persistSession: false, detectSessionInUrl: false },
  });
}

let admin: SupabaseClient | undefined;

/**
 * The service-role client. It bypasses row-level security: accounts and sessions, and the bytes of files
 * whose row the person was let write; never tenant data.
 */
export function supabaseAdmin(): SupabaseClient {
  admin ??= createClient(env.SUPABASE_URL, env.SUPABASE_SERVICE_ROLE_KEY, {
    auth: { autoRefreshToken: false, persistSession: false, detectSessionInUrl: false },
  });
  return admin;
}
