// Only the embedded database and API: a child of start and dev, or by hand with `npm run stack`.
// With --clean it begins by deleting what is there.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startStack } from '../../stack.ts';
import { giveUp } from '../lib/explain.mjs';
import { say } from '../lib/progress.mjs';
import { prepareDatabase } from '../prepare.ts';
import { loadEnvFile, places } from '../supervisor/environment.ts';
import { type StackReady, stackEnvironment } from '../supervisor/stack.ts';

const clean = process.argv.includes('--clean');
let stop: (() => Promise<void>) | undefined;
let stopping = false;

async function end(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await stop?.();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
// Under a supervisor that died.
process.on('disconnect', end);

try {
  loadEnvFile();
  const { dataDir, dbPort, apiPort, appUrl } = places();
  const prepare = async (databaseUrl: string) => {
    if (clean) await rm(join(dataDir, 'storage'), { recursive: true, force: true });
    const applied = await prepareDatabase(databaseUrl);
    if (applied.length > 0) say(`${applied.length} migrations applied`);
  };
  const stack = await startStack({
    dataDir,
    dbPort,
    apiPort,
    appUrl,
    clean,
    prepare,
    log: say,
  });
  stop = stack.stop;
  const ready: StackReady = {
    databaseUrl: stack.databaseUrl,
    webDatabaseUrl: stack.webDatabaseUrl,
    workerDatabaseUrl: stack.workerDatabaseUrl,
    apiUrl: stack.apiUrl,
    anonKey: stack.anonKey,
    serviceRoleKey: stack.serviceRoleKey,
  };
  if (process.send) process.send(ready);
  else for (const entry of Object.entries(stackEnvironment(ready))) say(entry.join('='));
} catch (error) {
  await stop?.();
  giveUp(error);
}
