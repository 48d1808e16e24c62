import type { TestProject } from 'vitest/node';
import { startThrowAwayDatabase } from '../../supabase/embedded/bin/throwaway.ts';
import { asAdmin } from './database.ts';

interface Server {
  url: string;
  stop(): Promise<void>;
}

interface Shared {
  users: number;
  server: Promise<Server>;
}

const key = Symbol.for('mainstay.test.database');
const registry = globalThis as { [key]?: Shared };

/** One Postgres for all projects of a run, with a migrated template that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await sharedServer();
  project.provide('testServerUrl', server.url);
  return server.stop;
}

/** That Postgres; it stops when the last who asked for it stopped it. */
export async function sharedServer(): Promise<Server> {
  registry[key] ??= { users: 0, server: start() };
  const shared = registry[key];
  shared.users += 1;
  const server = await shared.server;
  const stop = async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    delete registry[key];
    await server.stop();
  };
  return { url: server.url, stop };
}

async function start(): Promise<Server> {
  const server = await startThrowAwayDatabase();
  await asAdmin(server.url, 'create database mainstay_template template postgres');
  return server;
}
