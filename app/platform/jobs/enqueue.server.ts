import { sql } from 'kysely';
import type { z } from 'zod';
import type { Trx } from '~/platform/db/kysely.server';
import { optionalRequestStore } from '~/platform/http/store.server';
import type { QueueName } from './queues';

/** A task's name and the shape of its payload (ids only); modules list theirs in jobs.ts. */
export interface TaskDefinition<S extends z.ZodType> {
  name: string;
  payload: S;
  /** Its class, which says how urgent it is and how many run at once (queues.ts). */
  queue?: QueueName;
}

export interface EnqueueOptions {
  /** Jobs with the same key replace each other while they wait. */
  jobKey?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** graphile's own scale, small numbers first; left out, the task's class decides. */
  priority?: number;
  queueName?: string;
}

/** Adds a job in the caller's transaction: it exists if and only if the change that caused it does. */
export async function enqueue<S extends z.ZodType>(
  trx: Trx,
  task: TaskDefinition<S>,
  payload: z.input<S>,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select private.enqueue(${task.name}, ${JSON.stringify(task.payload.parse(payload))}::jsonb,
    ${options.jobKey ?? null}, ${options.runAt ?? null}, ${options.maxAttempts ?? null},
    ${options.priority ?? null}, ${options.queueName ?? null})`.execute(trx);
  optionalRequestStore()?.debug?.jobs.push(task.name);
}
