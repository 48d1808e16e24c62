import { z } from 'zod';

export const states = ['failed', 'retrying', 'running', 'waiting'] as const;
export type JobState = (typeof states)[number];

const task = z.string().regex(/^[a-z_-]+\/[a-z_-]+$/);
const jobId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(Number);

/** What can be done on the page: with the ticked jobs, with one, or with a task. */
export const changeSchema = z.object({
  intent: z.enum(['retry', 'discard']).optional(),
  ids: z.array(jobId).max(200).default([]),
  /** The button of one row. */
  retry: jobId.optional(),
  pause: task.optional(),
  resume: task.optional(),
});

export type Change = z.output<typeof changeSchema>;

export const messagesSchema = z.object({
  ids: z.array(z.guid()).max(200).default([]),
  retry: z.guid().optional(),
});

const addressSchema = z.object({
  state: z.enum(states).catch('failed').default('failed'),
  task: task.catch('').default(''),
  company: z.string().trim().max(60).catch('').default(''),
  before: jobId.nullable().catch(null).default(null),
});

/** What the address asks for. */
export type JobFilter = z.output<typeof addressSchema>;

export function readJobFilter(query: URLSearchParams): JobFilter {
  return addressSchema.parse(Object.fromEntries(query));
}

/** The filter as an address below `base`. */
export function jobsHref(base: string, filter: JobFilter, change: Partial<JobFilter> = {}): string {
  const { state, task: name, company, before } = { ...filter, before: null, ...change };
  const query = new URLSearchParams();
  if (state !== 'failed') query.set('state', state);
  if (name) query.set('task', name);
  if (company) query.set('company', company);
  if (before !== null) query.set('before', String(before));
  return query.size > 0 ? `${base}?${query}` : base;
}
