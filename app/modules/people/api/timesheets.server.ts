import {
  act,
  change,
  create,
  day,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  read,
  z,
} from '~/platform/api/define.server';
import { isUsableDay, weekStartOf } from '~/platform/calendar/dates';
import { notFound } from '~/platform/rbac/guard.server';
import { approveWeek } from '../commands/approve-weeks.server';
import { rejectWeek } from '../commands/reject-week.server';
import { reopenWeek } from '../commands/reopen-week.server';
import { saveWeek } from '../commands/save-week.server';
import { submitWeek } from '../commands/submit-week.server';
import { takeBackWeek } from '../commands/take-back-week.server';
import { listSheets } from '../queries/timesheet-lists.server';
import { entriesOfSheet, findSheet, listActivities } from '../queries/timesheets.server';
import { sheetStatuses } from '../schema.timesheets';
import { ownSheetOf, ownWeek } from './own-sheet.server';

const minutes = () => z.int().openapi({ example: 480 });
const note = z.string().trim().max(2000);
const usableDay = () => day().refine(isUsableDay);

const summary = z.object({
  id: id(),
  employeeId: id(),
  employeeName: z.string().nullable().openapi({ example: 'Meera Iyer' }),
  week: day().openapi({ description: 'Its first day.' }),
  status: z.enum(sheetStatuses),
  minutes: minutes(),
  submittedAt: instant().nullable(),
});

const schema = summary.extend({
  decidedAt: instant().nullable(),
  decidedBy: z.string().nullable().openapi({ example: 'Ravi Menon' }),
  note: z.string().nullable().openapi({ description: 'What the decision says.' }),
});

const sheet: Resource<typeof schema> = {
  name: 'Timesheet',
  schema,
  find: (trx, ctx, sheetId) => findSheet(trx, ctx.tenant.id, { id: sheetId }),
};

const entry = z.object({
  id: id(),
  day: day(),
  minutes: minutes(),
  activityId: id(),
  clientId: id().nullable().openapi({ description: 'null is internal work.' }),
  projectId: id().nullable().openapi({ description: 'The client is then the project’s.' }),
  taskId: id().nullable(),
  billable: z.boolean(),
  note: z.string().openapi({ example: 'Home page' }),
  clocked: z.boolean().openapi({ description: 'Measured by the clock; not changed here.' }),
});

const lines = z
  .array(
    z.strictObject({
      activityId: id(),
      clientId: id().nullable().default(null),
      projectId: id().nullable().default(null),
      taskId: id().nullable().default(null),
      billable: z.boolean().default(false),
      note: z.string().trim().max(500).default(''),
      minutes: z
        .array(z.int().min(0).max(1500))
        .length(7)
        .openapi({
          description: 'One for each day of the week.',
          example: [480, 480, 480, 480, 480, 0, 0],
        }),
    }),
  )
  .max(60);

const activity = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Design' }),
  billable: z.boolean(),
  active: z.boolean(),
});

export const timesheetRoutes = [
  list('/timesheets', {
    operationId: 'listTimesheets',
    summary: 'List weeks, the newest first',
    permission: 'timesheets.read',
    of: { name: 'TimesheetSummary', schema: summary },
    filters: {
      status: z.enum([...sheetStatuses, 'all']).default('all'),
      week: usableDay().optional().openapi({ description: 'Any day of the week.' }),
      employeeId: z.uuid().optional(),
      q: z.string().trim().max(100).default('').openapi({ description: 'Part of a name.' }),
    },
    read: async (trx, { ctx, query }) => {
      const { sheets, hasMore } = await listSheets(
        trx,
        ctx.tenant.id,
        {
          status: query.status,
          week: query.week ? weekStartOf(query.week, ctx.tenant.weekStart) : '',
          person: query.q,
          ...(query.employeeId && { employeeId: query.employeeId }),
        },
        query.after,
        query.limit,
      );
      return { rows: sheets.map((row) => ({ ...row, employeeName: row.employee })), hasMore };
    },
  }),
  read('/timesheets/{id}', {
    operationId: 'getTimesheet',
    summary: 'Read a week',
    permission: 'timesheets.read',
    of: sheet,
  }),
  list('/timesheets/{id}/entries', {
    operationId: 'listTimesheetEntries',
    summary: 'What is booked in a week',
    permission: 'timesheets.read',
    of: { name: 'TimesheetEntry', schema: entry },
    read: async (trx, { ctx, params, query }) => {
      const sheetId = params.id ?? '';
      if (!(await findSheet(trx, ctx.tenant.id, { id: sheetId }))) throw notFound();
      const all = await entriesOfSheet(trx, ctx.tenant.id, sheetId);
      return pageFrom(all, query);
    },
  }),
  create('/timesheets', {
    operationId: 'saveTimesheet',
    summary: 'Write one’s own week',
    description:
      'Begins the week, or replaces what was typed into it. To change a week safely, PATCH it.',
    permission: 'timesheets.write',
    of: sheet,
    body: z.object({ week: usableDay(), lines }),
    run: async ({ ctx, body }) => {
      const week = weekStartOf(body.week, ctx.tenant.weekStart);
      const version = (await ownSheetOf(ctx, week))?.version ?? 0;
      return (await saveWeek(ctx, { week, version, lines: body.lines })).id;
    },
  }),
  change('/timesheets/{id}', {
    operationId: 'updateTimesheet',
    summary: 'Replace what is typed into one’s own week',
    permission: 'timesheets.write',
    of: sheet,
    body: z.object({ lines }),
    run: async ({ ctx, row, body }) => {
      const version = row.version ?? 0;
      await saveWeek(ctx, { week: ownWeek(ctx, row), version, lines: body.lines });
    },
  }),
  act('/timesheets/{id}/submit', {
    operationId: 'submitTimesheet',
    summary: 'Hand one’s own week in',
    permission: 'timesheets.write',
    of: sheet,
    run: ({ ctx, row }) => submitWeek(ctx, ownWeek(ctx, row)),
  }),
  act('/timesheets/{id}/take-back', {
    operationId: 'takeTimesheetBack',
    summary: 'Make one’s own submitted week a draft again',
    permission: 'timesheets.write',
    of: sheet,
    run: ({ ctx, row }) => takeBackWeek(ctx, ownWeek(ctx, row)),
  }),
  act('/timesheets/{id}/approve', {
    operationId: 'approveTimesheet',
    summary: 'Approve a week',
    permission: 'timesheets.approve',
    of: sheet,
    body: z.object({ note: note.optional() }),
    run: ({ ctx, id: sheetId, body }) => approveWeek(ctx, sheetId, body.note),
  }),
  act('/timesheets/{id}/reject', {
    operationId: 'rejectTimesheet',
    summary: 'Send a week back with a reason',
    permission: 'timesheets.approve',
    of: sheet,
    body: z.object({ note: note.min(1) }),
    run: ({ ctx, id: sheetId, body }) => rejectWeek(ctx, sheetId, body.note),
  }),
  act('/timesheets/{id}/reopen', {
    operationId: 'reopenTimesheet',
    summary: 'Open an approved week again, with a reason',
    permission: 'timesheets.reopen',
    of: sheet,
    body: z.object({ note: note.min(1) }),
    run: ({ ctx, id: sheetId, body }) => reopenWeek(ctx, sheetId, body.note),
  }),
  list('/activities', {
    operationId: 'listActivities',
    summary: 'List kinds of work in their order',
    permission: 'timesheets.read',
    of: { name: 'Activity', schema: activity },
    read: async (trx, { ctx, query }) => {
      const all = await listActivities(trx, ctx.tenant.id);
      return pageFrom(all, query);
    },
  }),
];
