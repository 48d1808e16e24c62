import { readEnv } from '../../../../app/platform/env.schema.ts';
import { Explained } from '../lib/explain.mjs';
import { say, step } from '../lib/progress.mjs';
import { announce } from './announce.ts';
import { type ChildOptions, keepRunning } from './child.ts';
import {
  assertPortsFree,
  loadEnvFile,
  type Places,
  places,
  usesOwnSupabase,
} from './environment.ts';
import { loadSeed } from './seed.ts';
import { Shutdown } from './shutdown.ts';
import { stackEnvironment, startStackProcess } from './stack.ts';

export interface Plan {
  /** APP_ENV when the embedded stack is used and nothing else is said. */
  appEnv: 'demo' | 'development';
  web: ChildOptions;
  worker: ChildOptions;
}

/** Runs the whole product until it is told to stop: stack (unless one's own is configured), web, worker. */
export async function supervise(plan: Plan): Promise<void> {
  const startedAt = Number(process.env.MAINSTAY_STARTED_AT) || Date.now();
  const shutdown = new Shutdown();
  try {
    loadEnvFile();
    const embedded = !usesOwnSupabase();
    const where = places();
    if (embedded) {
      process.env.APP_ENV ??= plan.appEnv;
      // The keys come from the stack; everything else must be right before anything is started.
      readEnv({ ...process.env, SUPABASE_ANON_KEY: 'later', SUPABASE_SERVICE_ROLE_KEY: 'later' });
      await assertPortsFree({
        PORT: where.port,
        EMBEDDED_DB_PORT: where.dbPort,
        EMBEDDED_API_PORT: where.apiPort,
      });
      await startEmbedded(where, shutdown);
    } else {
      readEnv(process.env);
      await assertPortsFree({ PORT: where.port });
      say('Using the Supabase of SUPABASE_URL; nothing embedded is started.');
    }
    const worker = keepRunning(plan.worker);
    shutdown.add(() => worker.stop(5_000));
    const web = keepRunning(plan.web);
    shutdown.add(() => web.stop(5_000));
    await announce(where, startedAt, embedded);
  } catch (error) {
    await shutdown.fail(error);
  }
}

async function startEmbedded(where: Places, shutdown: Shutdown): Promise<void> {
  const stack = startStackProcess(where, (how) => {
    const reason = `The embedded database and API ${how}. Its messages are above; start again when it is mended.`;
    void shutdown.fail(new Explained(reason));
  });
  shutdown.add(stack.stop);
  const ready = await step('Starting the database and its API', () => stack.ready);
  Object.assign(process.env, stackEnvironment(ready));
  const demo = await loadSeed();
  if (!demo || (await demo.isSeeded(ready.databaseUrl))) return;
  await step('Loading the demo companies', () => demo.seed(ready));
}
