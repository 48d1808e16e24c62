import { afterAll } from 'vitest';
import { createTestDatabase, setFileDatabase } from './database.ts';

// Before the test file is imported, so that modules which read DATABASE_URL on import get this database.
const database = await createTestDatabase();
setFileDatabase(database);
process.env.DATABASE_URL = database.webUrl;
process.env.WORKER_DATABASE_URL = database.workerUrl;

afterAll(() => database.close());
