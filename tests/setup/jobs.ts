import type pg from 'pg';
import { createPool } from '~/platform/db/pool.server';
import { dispatchWaiting } from '~/platform/events/dispatch.server';
import type { Subscriber } from '~/platform/events/subscribers.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { logger } from '~/platform/observability/logger.server';
import { testDb } from './database';
import type { TestTenant } from './people';

let pool: pg.Pool | undefined;

/** What a task gets when it acts for this tenant, without a worker around it. */
export function jobFor(tenant: TestTenant, over: Partial<JobContext> = {}): JobContext {
  pool ??= createPool(testDb().workerUrl, 4);
  return {
    id: '1',
    task: 'test/task',
    attempt: 1,
    maxAttempts: 25,
    pool,
    log: logger,
    signal: new AbortController().signal,
    tenantId: tenant.id,
    requestId: 'test',
    claims: {
      role: 'authenticated',
      actor: 'job',
      app_metadata: { tenant_id: tenant.id },
      request_id: 'test',
    },
    ...over,
  };
}

/** As the worker does: until nothing waits, as one batch ends where it takes long. Says how many events it took. */
export async function dispatchAll(job: JobContext, to: readonly Subscriber[]): Promise<number> {
  for (let taken = 0; ; ) {
    const batch = await dispatchWaiting(job, to);
    taken += batch.taken;
    if (!batch.more) return taken;
  }
}

/** Closes what jobFor opened; call it in afterAll. */
export async function closeJobs(): Promise<void> {
  await pool?.end();
  pool = undefined;
}
