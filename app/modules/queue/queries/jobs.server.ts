import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { explainError } from '../explain';
import type { JobFilter } from '../schema';

/** Jobs of one task, by state; `done` counts the last 24 hours. */
export interface TaskRow {
  task: string;
  queue: string | null;
  waiting: number;
  running: number;
  retrying: number;
  failed: number;
  done: number;
  averageMs: number | null;
  paused: boolean;
  pausedByHub: boolean;
}

export interface JobRow {
  id: number;
  task: string;
  state: string;
  tenantSlug: string | null;
  tenantName: string | null;
  attempts: number;
  maxAttempts: number;
  runAt: Date;
  createdAt: Date;
  error: string | null;
  /** Last part of `queue:reason.…`. */
  reason: string | null;
  ids: Record<string, unknown>;
  requestId: string | null;
  paused: boolean;
}

/** Whose jobs: the caller's company's, or for the hub everybody's. */
export type Whose = 'company' | 'everybody';

/** Tasks with the number of their jobs in each state. */
export async function listTasks(trx: Trx, whose: Whose): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select task, queue, waiting, running, retrying, failed, done, average_ms as "averageMs", paused,
      paused_by_hub as "pausedByHub"
    from private.queue_overview(${whose === 'everybody'})`.execute(trx);
  return rows;
}

/** Jobs, newest first: a page of `limit` plus one to tell whether there is more. */
export async function listJobs(
  trx: Trx,
  whose: Whose,
  { state, task, company, before }: JobFilter,
  limit: number,
): Promise<JobRow[]> {
  const { rows } = await sql<Omit<JobRow, 'reason'>>`
    select id, task, state, tenant_slug as "tenantSlug", tenant_name as "tenantName", attempts,
      max_attempts as "maxAttempts", run_at as "runAt", created_at as "createdAt", last_error as error, ids,
      request_id as "requestId", paused
    from private.queue_jobs(${whose === 'everybody'}, ${state}, ${task}, ${company}, ${before}::bigint,
      ${limit + 1})`.execute(trx);
  return rows.map((row) => ({ ...row, reason: explainError(row.error) }));
}

export interface FailedMessage {
  id: string;
  channel: string;
  recipient: string;
  template: string;
  error: string | null;
  createdAt: Date;
}

/** Messages that could not be sent, newest first: a page of `limit` plus one. */
export async function listFailedMessages(
  trx: Trx,
  before: string | null,
  limit: number,
): Promise<FailedMessage[]> {
  const { rows } = await sql<FailedMessage>`
    select id, channel, recipient, template, last_error as error, created_at as "createdAt"
    from private.failed_deliveries(${before}::uuid, ${limit + 1})`.execute(trx);
  return rows;
}
