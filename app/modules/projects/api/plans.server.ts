import { act, answer, day, id, list, z } from '~/platform/api/define.server';
import { isUsableDay } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { reschedule } from '../commands/reschedule.server';
import { setRecurrence, stopRecurrence } from '../commands/set-recurrence.server';
import { projectStaff } from '../queries/people.server';
import { findProject } from '../queries/projects.server';
import { findRecurrence } from '../queries/recurrence.server';
import { findTask } from '../queries/tasks.server';
import { timelineTasks } from '../queries/timeline.server';
import { workloadFacts } from '../queries/workload.server';
import { choiceOf, frequencies, monthlyOn } from '../recurrence/choice';
import { columnKinds } from '../status';
import { workload } from '../workload/plan';
import { weeksFrom } from '../workload/window';
import { task } from './tasks.server';

const usableDay = () => day().refine(isUsableDay);
const minuteOfDay = z.int().min(0).max(1439).openapi({
  example: 360,
  description: 'When on its day it is made, in minutes after midnight of the company.',
});
const choice = {
  frequency: z.enum(frequencies),
  interval: z.int().min(1).max(99),
  weekdays: z.array(z.int().min(0).max(6)).max(7).openapi({ description: '0 is Sunday.' }),
  monthlyOn: z.enum(monthlyOn).openapi({
    description: 'What a month keeps: the date, the weekday (second Tuesday), or its last day.',
  }),
  basis: z.enum(['schedule', 'done']).openapi({
    description: 'schedule: by the calendar; done: so long after each was done.',
  }),
};
const leadDays = z.int().min(0).max(90).openapi({ description: 'Made so many days before.' });

const recurrence = z.object({
  ...choice,
  until: day().nullable(),
  count: z.int().nullable().openapi({ description: 'How many there are to be.' }),
  leadDays,
  makeAt: minuteOfDay,
  startsOn: day(),
  nextOn: day().nullable().openapi({ description: 'The day of the next; null: none is planned.' }),
  active: z.boolean(),
});

async function recurrenceOf(ctx: TenantContext, taskId: string) {
  const found = await readTenant(ctx, async (trx) => {
    const one = await findTask(trx, ctx.tenant.id, taskId);
    return one?.recurrenceId
      ? await findRecurrence(trx, ctx.tenant.id, one.recurrenceId)
      : undefined;
  });
  if (!found) return undefined;
  const { rule, basis, ...rest } = found;
  return { ...choiceOf(rule), ...rest, basis: basis as 'schedule' | 'done' };
}

const line = z.object({
  id: id(),
  number: z.int().openapi({ example: 12 }),
  title: z.string().openapi({ example: 'Draw the pages' }),
  milestoneId: id().nullable(),
  assigneeId: id().nullable(),
  column: z.string().openapi({ example: 'In progress' }),
  kind: z.enum(columnKinds),
  startsOn: day().nullable(),
  dueOn: day().nullable(),
  waitsFor: z.array(id()).openapi({ description: 'Tasks that come first.' }),
});
type Line = z.output<typeof line>;

const load = z.object({
  userId: id().nullable().openapi({ description: 'null: what nobody has yet.' }),
  name: z.string().openapi({ example: 'Meera Iyer' }),
  unplanned: z.int().openapi({ description: 'Open tasks without a day or an estimate.' }),
  weeks: z.array(
    z.object({
      week: day().openapi({ description: 'Its first day.' }),
      planned: z.int().openapi({ description: 'Minutes of estimates that fall into it.' }),
      capacity: z.int().openapi({ description: 'Minutes there are, less leave and holidays.' }),
      away: z.number().openapi({ description: 'Days of leave.' }),
    }),
  ),
});
const loadKey = (row: { userId?: unknown }) =>
  row.userId === null ? 'nobody' : String(row.userId);

const writes = 'tasks.write';

/** Tasks over time: coming again, on the timeline, and as the load of those who do them. */
export const planRoutes = [
  answer('get', '/tasks/{id}/recurrence', {
    operationId: 'getTaskRecurrence',
    summary: 'How a task comes again; 404 when it does not',
    permission: 'projects.read',
    name: 'TaskRecurrence',
    answer: recurrence,
    run: ({ ctx, params }) => recurrenceOf(ctx, params.id ?? ''),
  }),
  answer('post', '/tasks/{id}/recurrence', {
    operationId: 'setTaskRecurrence',
    summary: 'Let a task with a due day come again; asked again, it changes what follows',
    permission: writes,
    name: 'TaskRecurrence',
    answer: recurrence,
    body: z.object({
      ...choice,
      interval: choice.interval.default(1),
      weekdays: choice.weekdays.default([]),
      monthlyOn: choice.monthlyOn.default('day'),
      basis: choice.basis.default('schedule'),
      until: usableDay().optional(),
      count: z.int().min(2).max(999).optional(),
      leadDays: leadDays.default(0),
      makeAt: minuteOfDay.default(360),
    }),
    run: async ({ ctx, params, body }) => {
      const ends = body.count ? 'count' : body.until ? 'until' : 'never';
      await setRecurrence(ctx, params.id ?? '', { ...body, ends });
      return await recurrenceOf(ctx, params.id ?? '');
    },
  }),
  act('/tasks/{id}/stop-recurring', {
    operationId: 'stopTaskRecurrence',
    summary: 'Let no more follow; the tasks there are stay',
    permission: writes,
    of: task,
    run: ({ ctx, id: taskId }) => stopRecurrence(ctx, taskId),
  }),
  act('/tasks/{id}/reschedule', {
    operationId: 'rescheduleTask',
    summary: 'Give a task other days, and with `push` what waits for it as many days more',
    permission: writes,
    of: task,
    body: z.object({
      startsOn: usableDay().optional(),
      dueOn: usableDay().optional(),
      push: z.boolean().default(false),
    }),
    run: ({ ctx, id: taskId, row, body }) =>
      reschedule(ctx, String(row.projectId), { ...body, taskId, version: row.version ?? 0 }),
  }),
  list('/projects/{id}/timeline', {
    operationId: 'listProjectTimeline',
    summary: 'The tasks of a project in the order of their days, with what they wait for',
    permission: 'projects.read',
    of: { name: 'TimelineTask', schema: line },
    filters: {
      milestoneId: z
        .union([z.uuid(), z.enum(['none'])])
        .optional()
        .openapi({ description: 'none: tasks of no milestone.' }),
    },
    cursor: {
      schema: z.string().regex(/^\d{4}(-\d{2}-\d{2})?\.\d{7}$/),
      of: (row) => placeOf(row as Line),
    },
    read: async (trx, { ctx, params, query }) => {
      const projectId = params.id ?? '';
      if (!(await findProject(trx, ctx.tenant.id, projectId))) throw notFound();
      const { limit, after = '', milestoneId: group = 'all' } = query;
      return await timelineTasks(trx, ctx.tenant.id, projectId, { group, after, limit });
    },
  }),
  list('/workload', {
    operationId: 'listWorkload',
    summary: 'Who has how much to do, over six weeks',
    permission: 'projects.read',
    of: { name: 'PersonLoad', schema: load },
    filters: {
      from: usableDay().optional().openapi({ description: 'A day of the first week.' }),
      teamId: z.uuid().optional(),
    },
    cursor: { schema: z.string().max(36), of: (row) => loadKey(row) },
    read: async (trx, { ctx, query }) => {
      const today = ctx.today();
      const { from, until, weeks } = weeksFrom(query.from ?? '', today, ctx.tenant.weekStart);
      const [facts, staff] = await Promise.all([
        workloadFacts(trx, { tenantId: ctx.tenant.id, from, until, team: query.teamId ?? '' }),
        projectStaff(trx),
      ]);
      const people = staff.filter(({ userId }) => facts.days.has(userId));
      const rows = workload({ ...facts, weeks, today, people });
      const start = query.after ? rows.findIndex((row) => loadKey(row) === query.after) + 1 : 0;
      return {
        rows: rows.slice(start, start + query.limit),
        hasMore: rows.length > start + query.limit,
      };
    },
  }),
];

/** Where the next page begins: the query's own order. */
function placeOf({ startsOn, dueOn, number }: Line): string {
  return `${startsOn ?? dueOn ?? '9999'}.${String(number).padStart(7, '0')}`;
}
