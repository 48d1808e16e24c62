import { answer, instant, list, type ModuleApi, z } from '~/platform/api/define.server';
import { readTenant } from '~/platform/db/tenant.server';
import { changeQueue } from './commands/change-jobs.server';
import { listJobs, listTasks } from './queries/jobs.server';
import { states } from './schema';

const jobId = z.string().regex(/^[1-9]\d{0,14}$/);
const params = z.object({ job: jobId.openapi({ example: '4711' }) });

const job = z.object({
  id: z.int().openapi({ example: 4711 }),
  task: z.string().openapi({ example: 'platform/dispatch-event' }),
  state: z.string().openapi({ example: 'failed' }),
  attempts: z.int().openapi({ example: 3 }),
  maxAttempts: z.int().openapi({ example: 25 }),
  runAt: instant(),
  createdAt: instant(),
  error: z.string().nullable().openapi({ example: 'The receiver answered 500' }),
  ids: z.record(z.string(), z.unknown()).openapi({ description: 'What it is about.', example: {} }),
  requestId: z.string().nullable(),
});

const tasks = z.object({
  data: z.array(
    z.object({
      task: z.string().openapi({ example: 'platform/dispatch-event' }),
      waiting: z.int(),
      running: z.int(),
      retrying: z.int(),
      failed: z.int(),
      done: z.int().openapi({ description: 'In the last 24 hours.' }),
      paused: z.boolean(),
    }),
  ),
});

const changed = z.object({
  changed: z.int().openapi({ description: '0: it was not failed.', example: 1 }),
});

const verb = (intent: 'retry' | 'discard', operationId: string, summary: string) =>
  answer('post', `/jobs/{job}/${intent}`, {
    operationId,
    summary,
    permission: 'jobs.manage',
    params,
    name: 'JobsChanged',
    answer: changed,
    run: async ({ ctx, params: { job: chosen = '' } }) => {
      const { count } = await changeQueue(ctx, 'company', { intent, ids: [Number(chosen)] });
      return { changed: count };
    },
  });

export const api: ModuleApi = {
  tag: 'Queue',
  description: 'Work that waits, runs or failed in the background.',
  routes: [
    list('/jobs', {
      operationId: 'listJobs',
      summary: 'List jobs, the newest first',
      permission: 'jobs.manage',
      of: { name: 'Job', schema: job },
      filters: {
        state: z.enum(states).default('failed'),
        task: z.string().max(100).default(''),
      },
      cursor: { schema: jobId, of: (row) => String(row.id) },
      read: async (trx, { query: { state, task, after, limit } }) => {
        const filter = { state, task, company: '', before: after ? Number(after) : null };
        const rows = await listJobs(trx, 'company', filter, limit);
        return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
      },
    }),
    answer('get', '/jobs/tasks', {
      operationId: 'listTasks',
      summary: 'How many jobs of each task are in each state',
      permission: 'jobs.manage',
      name: 'Tasks',
      answer: tasks,
      run: async ({ ctx }) => ({ data: await readTenant(ctx, (trx) => listTasks(trx, 'company')) }),
    }),
    verb('retry', 'retryJob', 'Run a failed job again'),
    verb('discard', 'discardJob', 'Give a failed job up'),
  ],
};
