import { rm } from 'node:fs/promises';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { startApi } from '../../supabase/embedded/api.ts';
import { makeScratchDirectory } from '../../supabase/embedded/bin/throwaway.ts';
import { loadKeys } from '../../supabase/embedded/keys.ts';
import { testDb } from './database';
import type { TestPerson } from './people';

/** The embedded Supabase API over this file's database, and clients that carry a person's own token. */
export async function startTestApi() {
  const dataDir = await makeScratchDirectory();
  const api = await startApi({
    databaseUrl: testDb().url,
    port: 0,
    appUrl: 'http://127.0.0.1:3000',
    dataDir,
  });
  const keys = await loadKeys(dataDir);
  const options = {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  };
  return {
    url: api.url,
    /** As the browser of this person would talk to Supabase. */
    as(person: TestPerson): SupabaseClient {
      const { sub, session_id, app_metadata } = person.ctx.claims;
      const expires = Math.floor(Date.now() / 1000) + 3600;
      const token = keys.sign({
        role: 'authenticated',
        aud: 'authenticated',
        aal: 'aal1',
        exp: expires,
        ...(sub && { sub }),
        ...(session_id && { session_id }),
        app_metadata,
      });
      return createClient(api.url, api.anonKey, { accessToken: () => token });
    },
    admin: () => createClient(api.url, api.serviceRoleKey, options),
    async stop() {
      await api.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
