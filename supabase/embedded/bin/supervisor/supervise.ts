import { readEnv } from '../../../../app/platform/env.schema.ts';
import { say } from '../lib/progress.mjs';
import { announce } from './announce.ts';
import { type ChildOptions, keepRunning } from './child.ts';
import { startEmbedded } from './embedded.ts';
import { assertPortsFree, loadEnvFile, places, usesOwnSupabase } from './environment.ts';
import { Shutdown } from './shutdown.ts';

export interface Plan {
  /** APP_ENV when the embedded stack is used and nothing else is said. */
  appEnv: 'demo' | 'development';
  web: ChildOptions;
  worker: ChildOptions;
}

/** Runs the whole product until it is told to stop: stack (unless one's own is configured), worker, web. */
export async function supervise(plan: Plan): Promise<void> {
  const startedAt = Number(process.env.MAINSTAY_STARTED_AT) || Date.now();
  const shutdown = new Shutdown();
  try {
    loadEnvFile();
    const embedded = !usesOwnSupabase();
    if (embedded) process.env.APP_ENV ??= plan.appEnv;
    const where = places();
    // The keys of the embedded stack come later; everything else must be right before anything starts.
    const later = { SUPABASE_ANON_KEY: 'later', SUPABASE_SERVICE_ROLE_KEY: 'later' };
    readEnv({ ...process.env, ...(embedded ? later : {}) });
    await assertPortsFree({ PORT: where.port });
    if (embedded) await startEmbedded(where, shutdown);
    else say('Using the Supabase of SUPABASE_URL; nothing embedded is started.');
    const worker = keepRunning(plan.worker);
    shutdown.add(() => worker.stop(5_000));
    const web = keepRunning(plan.web);
    shutdown.add(() => web.stop(5_000));
    await announce(where, startedAt, embedded);
  } catch (error) {
    await shutdown.fail(error);
  }
}
