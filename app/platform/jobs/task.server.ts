import type { DbJob, Task } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Claims } from '~/platform/db/tenant.server';
import { logger } from '~/platform/observability/logger.server';
import type { TaskDefinition } from './enqueue.server';
import { isGone, isNotInstalled, isSuspended, PermanentError, PostponedError } from './errors';
import type { QueueGate } from './gate.server';
import { recordJob } from './metrics.server';
import { failForGood, postpone } from './outcome.server';
import type { Outcomes } from './outcomes.server';
import type { QueueName } from './queues';

/** What every task gets: which job it is, where to log, and when to give up. */
export interface Job {
  id: string;
  task: string;
  /** 1 at the first try. */
  attempt: number;
  maxAttempts: number;
  /** The worker's pool, as its own login: for the few functions granted to it, never for tenants' rows. */
  pool: pg.Pool;
  /** Carries job, tenant and request ids. */
  log: Logger;
  /** Aborts when the worker is told to stop and the grace period is nearly over. */
  signal: AbortSignal;
}

/** A job that acts for a tenant: `withTenant(job, …)` runs as that tenant under row-level security. */
export interface JobContext extends Job {
  /** With `pool` this makes it a DbContext: tenants' rows are reached by withTenant(job, …) only. */
  claims: Claims;
  tenantId: string;
  /** The HTTP request that caused it, if one did. */
  requestId: string | null;
}

/** A task as the worker finds it: the default export of workers/tasks/<module>/<task>.ts. */
export interface WorkerTask {
  name: string;
  queue?: QueueName | undefined;
  run(payload: unknown, job: Job): Promise<void>;
}

const envelope = z.object({
  tenant_id: z.guid(),
  request_id: z.string().nullish(),
  data: z.unknown(),
});

/**
 * A task that acts for a tenant. The payload is the envelope that private.enqueue makes, and is checked
 * before anything else: one that does not fit (from an older version, say) fails for good with the reason.
 * The wrapper itself makes no round trip: the tenant's status is asked for in the packet that opens each
 * transaction. A job of a suspended tenant is postponed without costing an attempt, and woken when the
 * tenant is reactivated. A job of a module that the tenant does not have, or has no longer, is skipped.
 */
export function defineTask<S extends z.ZodType>(
  definition: TaskDefinition<S>,
  handler: (job: JobContext, data: z.output<S>) => Promise<void>,
): WorkerTask {
  return {
    name: definition.name,
    queue: definition.queue,
    run: async (payload, job) => {
      const { tenant_id: tenantId, request_id, data } = parse(envelope, payload);
      const requestId = request_id ?? null;
      const claims: Claims = {
        role: 'authenticated',
        actor: 'job',
        module: definition.name.split('/', 1).find((module) => module !== 'platform'),
        app_metadata: { tenant_id: tenantId },
        request_id: requestId ?? `job-${job.id}`,
      };
      const log = job.log.child({ tenantId, requestId });
      await handler(
        { ...job, log, claims, tenantId, requestId },
        parse(definition.payload, data ?? {}),
      );
    },
  };
}

/** A task of the platform itself, which belongs to no tenant: what the crontab starts, with its payload. */
export function defineSystemTask<S extends z.ZodType>(
  definition: TaskDefinition<S>,
  handler: (job: Job, payload: z.output<S>) => Promise<void>,
): WorkerTask {
  return {
    name: definition.name,
    queue: definition.queue,
    run: async (payload, job) => handler(job, parse(definition.payload, payload)),
  };
}

/** What the tasks of one worker share. */
export interface Workshop {
  pool: pg.Pool;
  gate: QueueGate;
  outcomes: Outcomes;
}

/** What graphile-worker calls. */
export function toGraphileTask(task: WorkerTask, shop: Workshop): Task {
  const { queue } = task;
  if (!queue)
    return (payload, { job, abortSignal }) => runTask(task, shop, payload, job, abortSignal);
  return async (payload, { job, abortSignal }) => {
    if (!(await shop.gate.enter(queue, job))) return;
    try {
      await runTask(task, shop, payload, job, abortSignal);
    } finally {
      await shop.gate
        .leave(queue, job)
        .catch((error: Error) => logger.warn({ err: error, queue }, 'a place was not left'));
    }
  };
}

async function runTask(
  task: WorkerTask,
  { pool, outcomes }: Workshop,
  payload: unknown,
  job: DbJob,
  signal: AbortSignal,
): Promise<void> {
  const startedAt = performance.now();
  const log = logger.child({ task: task.name, jobId: job.id });
  const run = task.run(payload, {
    id: job.id,
    task: task.name,
    attempt: job.attempts,
    maxAttempts: job.max_attempts,
    pool,
    log,
    signal,
  });
  const { outcome, failure } = await run.then(
    (): Ending => ({ outcome: 'done' }),
    (error: unknown) => settle(error, job, pool, log),
  );
  const ms = performance.now() - startedAt;
  recordJob(task.name, outcome, ms);
  outcomes.add(task.name, tenantOf(payload), outcome, ms);
  log.info({ outcome, attempt: job.attempts, ms: Math.round(ms * 10) / 10 }, 'job');
  if (failure) throw failure;
}

function tenantOf(payload: unknown): string | null {
  const parsed = envelope.safeParse(payload);
  return parsed.success ? parsed.data.tenant_id : null;
}

interface Ending {
  outcome: 'done' | 'dropped' | 'skipped' | 'postponed' | 'failed' | 'retry';
  /** What graphile-worker should note. */
  failure?: unknown;
}

/** Decides what becomes of a job that threw. */
async function settle(error: unknown, job: DbJob, pool: pg.Pool, log: Logger): Promise<Ending> {
  if (isGone(error)) {
    log.warn('the tenant is gone, and with it what was to be done');
    return { outcome: 'dropped' };
  }
  if (isNotInstalled(error)) {
    log.info('skipped: the tenant does not have the module');
    return { outcome: 'skipped' };
  }
  if (isSuspended(error)) {
    await postpone(pool, job);
    log.info('postponed until the tenant is active again');
    return { outcome: 'postponed', failure: new PostponedError() };
  }
  if (error instanceof PermanentError) await failForGood(pool, job);
  const last = job.attempts >= job.max_attempts;
  log[last ? 'error' : 'warn']({ err: error }, last ? 'failed for good' : 'failed; will try again');
  return { outcome: last ? 'failed' : 'retry', failure: error };
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PermanentError(
    `The payload is not what this version expects: ${z.prettifyError(result.error)}`,
  );
}
