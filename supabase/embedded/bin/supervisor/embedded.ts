import { isSeeded, seed } from '../../../seed/index.ts';
import { seedObjects } from '../../storage/seed-objects.ts';
import { Explained } from '../lib/explain.mjs';
import { step } from '../lib/progress.mjs';
import { assertPortsFree, type Places } from './environment.ts';
import type { Shutdown } from './shutdown.ts';
import { stackEnvironment, startStackProcess } from './stack.ts';

/** Starts the embedded stack, points the environment at it, and loads the demo companies once. */
export async function startEmbedded(
  where: Places,
  shutdown: Shutdown,
  options: { clean?: boolean } = {},
): Promise<void> {
  await assertPortsFree({ EMBEDDED_DB_PORT: where.dbPort, EMBEDDED_API_PORT: where.apiPort });
  const stack = startStackProcess(
    where,
    (how) => {
      const reason = `The embedded database and API ${how}. Its messages are above; start again when it is mended.`;
      void shutdown.fail(new Explained(reason));
    },
    options,
  );
  shutdown.add(stack.stop);
  const ready = await step('Starting the database and its API', () => stack.ready);
  Object.assign(process.env, stackEnvironment(ready));
  if (await isSeeded(ready.databaseUrl)) return;
  await step('Loading the demo companies', async () => {
    await seed(ready);
    await seedObjects(ready);
  });
}
