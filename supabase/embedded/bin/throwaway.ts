import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../stack.ts';
import { prepareDatabase, setDemoPasswords } from './prepare.ts';

/** A freshly migrated database nobody will miss: fast, unsafe, gone after stop(). */
export async function startThrowAwayDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = await makeScratchDirectory();
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const database = await startDatabase({ dataDir, dbPort: await freePort(), volatile: true });
    const stop = async () => {
      await database.stop();
      await remove();
    };
    try {
      await prepareDatabase(database.url);
      await setDemoPasswords(database.url);
    } catch (error) {
      await stop();
      throw error;
    }
    return { url: database.url, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A temporary directory that Postgres, another user when we are root, may enter. */
export async function makeScratchDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'mainstay-'));
  await chmod(directory, 0o711);
  return directory;
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
