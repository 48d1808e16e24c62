import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '../../supabase/embedded/bin/prepare.ts';
import { freePort, makeScratchDirectory } from '../../supabase/embedded/bin/throwaway.ts';
import { startStack } from '../../supabase/embedded/stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The Supabase under contract: the embedded one, or the one SUPABASE_URL names. Null when
     * CONTRACT_TARGET=remote asks for one that is not configured.
     */
    supabase: {
      url: string;
      anonKey: string;
      serviceRoleKey: string;
      isEmbedded: boolean;
      /** The database owner's address, to arrange tables and policies with (SUPABASE_DB_URL). */
      databaseUrl: string | null;
    } | null;
  }
}

/** A stack of its own for tests/contract, unless a real Supabase is configured to be tested instead. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { SUPABASE_URL: url, SUPABASE_ANON_KEY, SUPABASE_SERVICE_ROLE_KEY } = process.env;
  if (url) {
    if (!SUPABASE_ANON_KEY || !SUPABASE_SERVICE_ROLE_KEY) {
      throw new Error(
        'SUPABASE_URL is set, so SUPABASE_ANON_KEY and SUPABASE_SERVICE_ROLE_KEY are needed too.',
      );
    }
    process.env.TESTED_SUPABASE_HOST = new URL(url).hostname;
    project.provide('supabase', {
      url,
      anonKey: SUPABASE_ANON_KEY,
      serviceRoleKey: SUPABASE_SERVICE_ROLE_KEY,
      isEmbedded: false,
      databaseUrl: process.env.SUPABASE_DB_URL ?? null,
    });
    return async () => undefined;
  }
  if (process.env.CONTRACT_TARGET === 'remote') {
    project.provide('supabase', null);
    return async () => undefined;
  }
  const dataDir = await makeScratchDirectory();
  const stack = await startStack({
    dataDir,
    dbPort: await freePort(),
    apiPort: await freePort(),
    appUrl: 'http://127.0.0.1:3000',
    volatile: true,
    prepare: prepareDatabase,
  });
  project.provide('supabase', {
    url: stack.apiUrl,
    anonKey: stack.anonKey,
    serviceRoleKey: stack.serviceRoleKey,
    isEmbedded: true,
    databaseUrl: stack.databaseUrl,
  });
  return async () => {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
