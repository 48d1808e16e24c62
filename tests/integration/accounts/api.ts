import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '../../../supabase/embedded/stack.ts';
import { testDb } from '../../setup/database';

export const appUrl = 'http://localhost:3000';

/**
 * The embedded Supabase API on this file's database. Call it before anything of the application is imported,
 * as that reads the API's address on import.
 */
export async function startAccountsApi(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mainstay-accounts-'));
  const api = await startApi({ databaseUrl: testDb().url, port: 0, appUrl, dataDir });
  process.env.APP_URL = appUrl;
  process.env.SUPABASE_URL = api.url;
  process.env.SUPABASE_ANON_KEY = api.anonKey;
  process.env.SUPABASE_SERVICE_ROLE_KEY = api.serviceRoleKey;
  return {
    url: api.url,
    stop: async () => {
      await api.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface TestMail {
  subject: string;
  html: string;
  text: string;
}

/** Mails to an address, the latest first. */
export async function mailsTo(address: string): Promise<TestMail[]> {
  const { rows } = await testDb().owner.query<TestMail>(
    `select subject, html, text from mailbox.messages where lower(to_address) = lower($1)
     order by created_at desc`,
    [address],
  );
  return rows;
}

/** token_hash and type of a mail's link, as the confirm page posts them. */
export function linkOf(mail: TestMail | undefined): Record<string, string> {
  const href = /href="([^"]+)"/.exec(mail?.html ?? '')?.[1]?.replaceAll('&amp;', '&');
  if (!href) throw new Error('The mail has no link');
  return Object.fromEntries(new URL(href).searchParams);
}
