import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { makeScratchDirectory } from '../../supabase/embedded/bin/throwaway.ts';
import { startApi } from '../../supabase/embedded/stack.ts';
import { sharedServer } from './database.global.ts';
import { asAdmin, withDatabase } from './database.ts';

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

/** A database and an API of their own for tests/contract, unless a real Supabase is configured to be tested instead. */
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
  const server = await sharedServer();
  await asAdmin(server.url, 'create database contract template mainstay_template');
  const databaseUrl = withDatabase(server.url, 'contract');
  const dataDir = await makeScratchDirectory();
  const api = await startApi({ databaseUrl, port: 0, appUrl: 'http://127.0.0.1:3000', dataDir });
  project.provide('supabase', {
    url: api.url,
    anonKey: api.anonKey,
    serviceRoleKey: api.serviceRoleKey,
    isEmbedded: true,
    databaseUrl,
  });
  return async () => {
    await api.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
