import { weekStartOf } from '~/platform/calendar/dates';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { formatters } from '~/platform/i18n';
import type { TenantContext } from '~/platform/rbac/context.server';
import { type Employed, requireEmployee } from '../context';
import { emit } from '../events.server';
import { bookableProjects, bookedTasks } from '../queries/bookable.server';
import { listClients } from '../queries/timesheets.server';
import { findTarget, type Target } from '../timesheets/form';
import { keyOf, type LineKey } from '../timesheets/lines';
import { timesheetRefusals } from '../timesheets/refusals';
import { openSheet, typedEntries } from './open-sheet.server';

/** What somebody worked on, as the forms post it. */
export interface WorkInput {
  /** A client's id, `p:` and a project, `t:` and a task; nothing is internal work. */
  target: string;
  activityId?: string | undefined;
  note?: string | undefined;
}

/** Writes time of one day into one's own week, once per idempotency key. */
export function logTime(
  ctx: TenantContext,
  input: WorkInput & { day: string; minutes: number; idempotencyKey?: string | undefined },
): Promise<void> {
  return explainConstraints(timesheetRefusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        requireEmployee(ctx);
        const line = await lineOf(trx, ctx, input);
        await bookMinutes(trx, ctx, line, input.day, input.minutes);
      }),
    ),
  );
}

/** The line that time goes on: the activity one used last when none is said, for the bill as is usual for it. */
export async function lineOf(
  trx: Trx,
  ctx: Employed<TenantContext>,
  input: WorkInput,
): Promise<LineKey> {
  const [activity, target] = await Promise.all([
    activityFor(trx, ctx, input.activityId),
    resolveTarget(trx, ctx.tenant.id, input.target),
  ]);
  if (!target) throw new BusinessError('people:timesheets.error.client', { field: 'target' });
  return {
    activityId: activity.id,
    ...target,
    billable: activity.billable && target.clientId !== null,
    note: (input.note ?? '').replace(/\s+/g, ' '),
  };
}

async function resolveTarget(
  trx: Trx,
  tenantId: string,
  typed: string,
): Promise<Target | undefined> {
  const [, kind, id = ''] = /^([pt]):([\da-f-]{36})$/i.exec(typed) ?? [];
  const tasks = await bookedTasks(trx, tenantId, kind === 't' ? [id] : []);
  const projectId = kind === 'p' ? id : tasks[0]?.projectId;
  const [projects, clients] = await Promise.all([
    projectId ? bookableProjects(trx, tenantId, [projectId]) : [],
    kind || !typed ? [] : listClients(trx, tenantId, []),
  ]);
  return findTarget(typed, { clients, projects, tasks });
}

async function activityFor(trx: Trx, ctx: Employed<TenantContext>, asked: string | undefined) {
  const all = await trx
    .selectFrom('activities as a')
    .leftJoin('timesheet_entries as e', (join) =>
      join
        .onRef('e.tenant_id', '=', 'a.tenant_id')
        .onRef('e.activity_id', '=', 'a.id')
        .on('e.employee_id', '=', ctx.employeeId),
    )
    .select((eb) => ['a.id', 'a.billable', eb.fn.max('e.created_at').as('usedAt')])
    .where('a.tenant_id', '=', ctx.tenant.id)
    .where('a.active', '=', true)
    .groupBy(['a.tenant_id', 'a.id', 'a.billable', 'a.position', 'a.name'])
    .orderBy('a.position')
    .orderBy('a.name')
    .execute();
  const usual = all
    .filter(({ usedAt }) => usedAt)
    .sort((a, b) => Number(b.usedAt) - Number(a.usedAt))[0];
  const found = asked ? all.find(({ id }) => id === asked) : (usual ?? all[0]);
  if (!found) throw new BusinessError('people:timesheets.error.activity', { field: 'activityId' });
  return found;
}

/** Adds minutes to a day of one's own week: to what is on the same line already, or as a new entry. */
export async function bookMinutes(
  trx: Trx,
  ctx: Employed<TenantContext>,
  line: LineKey,
  day: string,
  minutes: number,
): Promise<void> {
  const week = weekStartOf(day, ctx.tenant.weekStart);
  const sheet = await openSheet(trx, ctx, week);
  if (sheet.status !== 'draft' && sheet.status !== 'rejected') {
    const { date } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
    throw new BusinessError('people:timer.error.locked', { values: { week: date(week) } });
  }
  const entries = sheet.isNew ? [] : await typedEntries(trx, ctx.tenant.id, sheet.id);
  const same = entries.find((entry) => entry.day === day && keyOf(entry) === keyOf(line));
  if (same) {
    await trx
      .updateTable('timesheet_entries')
      .set({ minutes: same.minutes + minutes })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', same.id)
      .execute();
  } else {
    await trx
      .insertInto('timesheet_entries')
      .values({
        tenant_id: ctx.tenant.id,
        timesheet_id: sheet.id,
        employee_id: ctx.employeeId,
        day,
        minutes,
        activity_id: line.activityId,
        client_id: line.clientId,
        project_id: line.projectId,
        task_id: line.taskId,
        billable: line.billable,
        note: line.note || null,
      })
      .execute();
  }
  const { projectId, taskId } = line;
  await emit(trx, {
    type: 'timesheet.time_booked',
    recordId: sheet.id,
    payload: { employeeId: ctx.employeeId, day, minutes, projectId, taskId },
  });
}
