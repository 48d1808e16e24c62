import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase, setDemoPasswords } from '../../supabase/embedded/bin/prepare.ts';
import { startDatabase } from '../../supabase/embedded/stack.ts';
import { asAdmin } from './database.ts';
import { freePort } from './ports.ts';

interface Shared {
  users: number;
  server: Promise<{ url: string; stop(): Promise<void> }>;
}

const key = Symbol.for('mainstay.test.database');
const registry = globalThis as { [key]?: Shared };

/** One Postgres for all projects of a run, with a migrated template that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  registry[key] ??= { users: 0, server: start() };
  const shared = registry[key];
  shared.users += 1;
  const server = await shared.server;
  project.provide('testServerUrl', server.url);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete registry[key];
    await server.stop();
  };
}

async function start(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mainstay-test-'));
  // Started by root, Postgres runs as another user, who must get in.
  await chmod(dataDir, 0o711);
  const database = await startDatabase({ dataDir, dbPort: await freePort(), volatile: true });
  await prepareDatabase(database.url);
  await setDemoPasswords(database.url);
  await asAdmin(database.url, 'create database mainstay_template template postgres');
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
