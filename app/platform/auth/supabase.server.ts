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

/** A removal keeps its zero age; everything else gets the attributes of a session cookie. */
function attributesFor(maxAge: number | undefined) {
  return maxAge === 0 ? { ...sessionCookieOptions, maxAge: 0 } : sessionCookieOptions;
}

let admin: SupabaseClient | undefined;

/** The service-role client. It bypasses row-level security: accounts and sessions only, never tenant data. */
export function supabaseAdmin(): SupabaseClient {
  admin ??= createClient(env.SUPABASE_URL, env.SUPABASE_SERVICE_ROLE_KEY, {
    auth: { autoRefreshToken: false, persistSession: false, detectSessionInUrl: false },
  });
  return admin;
}
