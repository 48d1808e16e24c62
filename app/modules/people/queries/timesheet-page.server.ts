import { addDays } from '~/platform/calendar/dates';
import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { dayTotals, layOut, readLayout } from '../timesheets/lines';
import { defaultPolicy } from '../timesheets/overtime';
import { daysOfWeek, weekThatComesFirst } from '../timesheets/week';
import { bookableProjects, bookedTasks } from './bookable.server';
import { daysOffOf, holidayListOf } from './calendar.server';
import {
  clientNames,
  dayLengths,
  entriesOfSheet,
  findSheet,
  leaveDays,
  listActivities,
  listClients,
  overtimePolicy,
  sheetsBefore,
} from './timesheets.server';

/** A day of the week as the head of its column shows it. */
export interface DayHead {
  day: string;
  isToday: boolean;
  isOff: boolean;
  holiday: string | null;
  leave: { name: string; portion: number } | null;
  /** How long it is: 1440 minutes, or an hour less or more when clocks change. */
  minutes: number;
}

interface Whose {
  employeeId: string;
  holidayListId: string | null;
  week: string;
}

/** The seven days of a week for an employee: holidays, leave, and their length. */
export async function weekDays(trx: Trx, ctx: TenantContext, whose: Whose): Promise<DayHead[]> {
  const { employeeId, holidayListId, week } = whose;
  const tenantId = ctx.tenant.id;
  const days = daysOfWeek(week);
  const until = addDays(week, 6);
  const today = ctx.today();
  const [off, leave, lengths] = await Promise.all([
    holidayListOf(trx, tenantId, holidayListId).then((list) =>
      daysOffOf(trx, tenantId, list?.id, week, until),
    ),
    leaveDays(trx, tenantId, employeeId, week, until),
    dayLengths(trx, days, ctx.tenant.timeZone),
  ]);
  return days.map((day, column) => ({
    day,
    isToday: day === today,
    isOff: off.has(day),
    holiday: off.get(day) ?? null,
    leave: leave.find((taken) => taken.day === day) ?? null,
    minutes: lengths[column] ?? 1440,
  }));
}

/** One's own week for writing: undefined when one is no employee, or the record may not be read. */
export async function myWeek(trx: Trx, ctx: TenantContext, week: string) {
  const tenantId = ctx.tenant.id;
  const { employeeId } = ctx;
  if (!employeeId) return undefined;
  const [employee, sheet, earlier, activities, policy] = await Promise.all([
    trx
      .selectFrom('employees')
      .select([
        'weekly_minutes as weeklyMinutes',
        'holiday_list_id as holidayListId',
        'started_on as startedOn',
        'ended_on as endedOn',
      ])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', employeeId)
      .executeTakeFirst(),
    findSheet(trx, tenantId, { employeeId, week }),
    sheetsBefore(trx, tenantId, employeeId, week),
    listActivities(trx, tenantId),
    overtimePolicy(trx, tenantId),
  ]);
  const entries = sheet ? await entriesOfSheet(trx, tenantId, sheet.id) : [];
  const [clients, projects, tasks, days] = await Promise.all([
    listClients(trx, tenantId, used(entries)),
    bookableProjects(trx, tenantId, usedProjects(entries)),
    bookedTasks(trx, tenantId, usedTasks(entries, sheet?.lines)),
    weekDays(trx, ctx, { employeeId, week, holidayListId: employee?.holidayListId ?? null }),
  ]);
  const isEmployed =
    !employee ||
    (employee.startedOn < addDays(week, 7) && (!employee.endedOn || employee.endedOn >= week));
  return {
    sheet,
    ...gridOf(sheet?.lines, entries, daysOfWeek(week)),
    activities,
    clients,
    projects,
    tasks,
    days,
    weeklyMinutes: employee?.weeklyMinutes ?? null,
    policy: policy ?? defaultPolicy,
    comesFirst: weekThatComesFirst(earlier, week),
    hasEarlier: earlier.length > 0,
    isEmployed,
  };
}
export type MyWeek = NonNullable<Awaited<ReturnType<typeof myWeek>>>;

/** Anybody's week for reading; undefined when it is not the reader's to see. */
export async function sheetForReading(trx: Trx, ctx: TenantContext, id: string) {
  const tenantId = ctx.tenant.id;
  const sheet = await findSheet(trx, tenantId, { id });
  if (!sheet) return undefined;
  const entries = await entriesOfSheet(trx, tenantId, id);
  const [clients, projects, tasks, activities, policy, days] = await Promise.all([
    clientNames(trx, tenantId, used(entries)),
    bookableProjects(trx, tenantId, usedProjects(entries)),
    bookedTasks(trx, tenantId, usedTasks(entries)),
    listActivities(trx, tenantId),
    overtimePolicy(trx, tenantId),
    weekDays(trx, ctx, sheet),
  ]);
  const { lines, clocked } = gridOf([], entries, daysOfWeek(sheet.week));
  return {
    sheet,
    entries,
    lines,
    clocked,
    clients,
    projects,
    tasks,
    activities,
    days,
    weeklyMinutes: sheet.weeklyMinutes,
    policy: policy ?? defaultPolicy,
  };
}
export type ReadSheet = NonNullable<Awaited<ReturnType<typeof sheetForReading>>>;

type StoredEntries = Awaited<ReturnType<typeof entriesOfSheet>>;

/** Typed lines in the layout's order, and clocked time, which nobody edits here, as lines of its own. */
function gridOf(layout: unknown, entries: StoredEntries, days: string[]) {
  const lines = layOut(
    readLayout(layout),
    entries.filter((entry) => !entry.clocked),
    days,
  );
  const clocked = layOut(
    [],
    entries.filter((entry) => entry.clocked),
    days,
  );
  return { lines, clocked, clockedMinutes: dayTotals(clocked, days) };
}

function usedProjects(entries: StoredEntries): string[] {
  return [...new Set(entries.flatMap(({ projectId }) => projectId ?? []))];
}

function usedTasks(entries: StoredEntries, layout?: unknown): string[] {
  return [...new Set([...entries, ...readLayout(layout)].flatMap(({ taskId }) => taskId ?? []))];
}

function used(entries: StoredEntries): string[] {
  return [...new Set(entries.flatMap(({ clientId }) => clientId ?? []))];
}
