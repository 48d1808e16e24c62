import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the shared test server; its template database is `mainstay_template`. */
    testServerUrl: string;
  }
}

/** A database of one's own: migrated, not seeded, gone after close(). */
export interface TestDatabase {
  name: string;
  /** As postgres: sees and may do everything. */
  url: string;
  /** As the web login, which can only become anon or authenticated. */
  webUrl: string;
  /** As the worker login. */
  workerUrl: string;
  /** A pool as postgres, for arranging and asserting. */
  owner: pg.Pool;
  close(): Promise<void>;
}

/** Clones the migrated template into a new database, whose name no other has. */
export async function createTestDatabase(
  name = `test_${randomBytes(5).toString('hex')}`,
): Promise<TestDatabase> {
  const server = inject('testServerUrl');
  await asAdmin(server, `create database "${name}" template mainstay_template strategy file_copy`);
  const url = withDatabase(server, name);
  const owner = new pg.Pool({ connectionString: url, max: 5 });
  owner.on('error', () => undefined);
  return {
    name,
    url,
    webUrl: withDatabase(server, name, 'mainstay_web'),
    workerUrl: withDatabase(server, name, 'mainstay_worker'),
    owner,
    close: async () => {
      await owner.end();
      await asAdmin(server, `drop database if exists "${name}" with (force)`);
    },
  };
}

let ofThisFile: TestDatabase | undefined;

/** The database made for this test file (tests/setup/file-database.ts); DATABASE_URL points at it too. */
export function testDb(): TestDatabase {
  if (!ofThisFile)
    throw new Error('testDb() works in the projects "database" and "integration" only');
  return ofThisFile;
}

/** Called by file-database.ts only. */
export function setFileDatabase(database: TestDatabase): void {
  ofThisFile = database;
}

/** Runs one statement in the server's maintenance database, where no test is connected. */
export async function asAdmin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(server, 'template1') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server, another database and, if given, another login (whose password is its name). */
export function withDatabase(server: string, database: string, login?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (login) {
    url.username = login;
    url.password = login;
  }
  return url.href;
}
