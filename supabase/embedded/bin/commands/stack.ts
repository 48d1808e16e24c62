// Only the embedded database and API: a child of start and dev, or by hand with `npm run stack`.
import { startStack } from '../../stack.ts';
import { giveUp } from '../lib/explain.mjs';
import { say } from '../lib/progress.mjs';
import { prepareDatabase } from '../prepare.ts';
import { loadEnvFile, places } from '../supervisor/environment.ts';
import { type StackReady, stackEnvironment } from '../supervisor/stack.ts';

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
  const stack = await startStack({ dataDir, dbPort, apiPort, appUrl, log: say });
  stop = stack.stop;
  await prepareDatabase(stack.databaseUrl);
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
