import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { createTestDatabase, setFileDatabase } from './database.ts';

const key = Symbol.for('mainstay.test.databaseName');
const registry = globalThis as { [key]?: string };

// Each file has a new database, each process always by the same name: what the application keeps from file to file,
// its environment and its pool, then leads to the file's own. Before the file is imported, as some read it then.
registry[key] ??= `test_${randomBytes(5).toString('hex')}`;
const database = await createTestDatabase(registry[key]);
setFileDatabase(database);
process.env.DATABASE_URL = database.webUrl;
process.env.WORKER_DATABASE_URL = database.workerUrl;

afterAll(() => database.close());
