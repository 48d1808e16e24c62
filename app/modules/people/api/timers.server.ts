import {
  answer,
  create,
  day,
  id,
  instant,
  list,
  type Resource,
  remove,
  z,
} from '~/platform/api/define.server';
import { isUsableDay } from '~/platform/calendar/dates';
import { logTime } from '../commands/book-time.server';
import { discardTimer, startTimer, stopTimer } from '../commands/run-timer.server';
import { runningTimer } from '../queries/timer.server';
import { target } from '../schema.timer';

const note = z.string().trim().max(500);
const work = {
  target: target.openapi({
    description: 'A client’s id, `p:` and a project’s, `t:` and a task’s; empty is internal work.',
    example: 'p:0193a0c4-6f2e-7c11-9f1a-2b7d9c0e4a51',
  }),
  activityId: id().optional().openapi({ description: 'Left out: the one used last.' }),
  note: note.optional(),
};

const schema = z.object({
  id: id(),
  activityId: id(),
  clientId: id().nullable(),
  projectId: id().nullable(),
  taskId: id().nullable(),
  billable: z.boolean(),
  note: z.string().nullable().openapi({ example: 'Home page' }),
  startedAt: instant(),
  minutes: z.int().openapi({ example: 42, description: 'So far.' }),
});

const timer: Resource<typeof schema> = {
  name: 'Timer',
  schema,
  find: async (trx, ctx, timerId) => {
    const running = await runningTimer(trx, ctx);
    return running?.id === timerId ? running : undefined;
  },
};

const minutes = z.int().min(1).max(1440);

export const timerRoutes = [
  list('/timers', {
    operationId: 'listTimers',
    summary: 'One’s own running clock: none or one',
    permission: 'timesheets.write',
    of: timer,
    read: async (trx, { ctx }) => {
      const running = await runningTimer(trx, ctx);
      return { rows: running ? [running] : [], hasMore: false };
    },
  }),
  create('/timers', {
    operationId: 'startTimer',
    summary: 'Start the clock; one that runs is stopped first',
    permission: 'timesheets.write',
    of: timer,
    body: z.object(work),
    run: async ({ ctx, body }) => (await startTimer(ctx, body)).id,
  }),
  remove('/timers/{id}', {
    operationId: 'discardTimer',
    summary: 'Throw the running clock away',
    permission: 'timesheets.write',
    of: timer,
    run: ({ ctx }) => discardTimer(ctx),
  }),
  answer('post', '/timers/stop', {
    operationId: 'stopTimer',
    summary: 'Stop the clock and write its time into the timesheet',
    permission: 'timesheets.write',
    name: 'StoppedTimer',
    answer: z.object({ minutes: z.int().openapi({ example: 45 }) }),
    body: z.object({
      minutes: minutes.optional().openapi({ description: 'When the clock is wrong.' }),
      note: note.optional(),
    }),
    run: ({ ctx, body }) => stopTimer(ctx, body),
  }),
  answer('post', '/time', {
    operationId: 'logTime',
    summary: 'Write time of a day into one’s own week',
    permission: 'timesheets.write',
    name: 'LoggedTime',
    answer: z.object({ minutes: z.int().openapi({ example: 45 }) }),
    body: z.object({ ...work, day: day().refine(isUsableDay), minutes }),
    run: async ({ ctx, body }) => {
      await logTime(ctx, body);
      return { minutes: body.minutes };
    },
  }),
];
