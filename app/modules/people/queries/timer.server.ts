import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { bookableProjects, bookedTasks } from './bookable.server';
import { clientNames, listActivities, listClients } from './timesheets.server';

/** What is known of a running clock. */
export const timerColumns = [
  'id',
  'activity_id as activityId',
  'client_id as clientId',
  'project_id as projectId',
  'task_id as taskId',
  'billable',
  'note',
  'started_at as startedAt',
] as const;

/** The clock that runs for the caller, if one does. */
export async function runningTimer(trx: Trx, ctx: TenantContext) {
  if (!ctx.employeeId) return undefined;
  return await trx
    .selectFrom('timers')
    .select([
      ...timerColumns,
      sql<number>`floor(extract(epoch from private.now() - started_at) / 60)::int`.as('minutes'),
    ])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('employee_id', '=', ctx.employeeId)
    .executeTakeFirst();
}
export type RunningTimer = NonNullable<Awaited<ReturnType<typeof runningTimer>>>;

/** Everything the timer's page shows: what runs, what can be booked on, what was booked today. */
export async function timerPage(trx: Trx, ctx: TenantContext, asked: string) {
  const tenantId = ctx.tenant.id;
  const [timer, entries, activities] = await Promise.all([
    runningTimer(trx, ctx),
    entriesToday(trx, ctx),
    listActivities(trx, tenantId),
  ]);
  const shown = [...entries, ...(timer ? [timer] : [])];
  const ids = (pick: 'clientId' | 'projectId' | 'taskId') => [
    ...new Set(shown.flatMap((row) => row[pick] ?? [])),
  ];
  const [, kind, id = ''] = /^([pt]):([\da-f-]{36})$/i.exec(asked) ?? [];
  const [clients, named, tasks] = await Promise.all([
    listClients(trx, tenantId, []),
    clientNames(trx, tenantId, ids('clientId')),
    bookedTasks(trx, tenantId, [...ids('taskId'), ...(kind === 't' ? [id] : [])]),
  ]);
  const projects = await bookableProjects(trx, tenantId, [
    ...ids('projectId'),
    ...tasks.map(({ projectId }) => projectId),
  ]);
  const known = new Set(clients.map((client) => client.id));
  return {
    timer: timer ?? null,
    entries,
    activities,
    clients: [...clients, ...named.filter((client) => !known.has(client.id))],
    projects,
    tasks,
  };
}
export type TimerPage = Awaited<ReturnType<typeof timerPage>>;

async function entriesToday(trx: Trx, ctx: TenantContext) {
  if (!ctx.employeeId) return [];
  return await trx
    .selectFrom('timesheet_entries')
    .select([
      'id',
      'activity_id as activityId',
      'client_id as clientId',
      'project_id as projectId',
      'task_id as taskId',
      'minutes',
      'billable',
      'note',
    ])
    .where('tenant_id', '=', ctx.tenant.id)
    .where('employee_id', '=', ctx.employeeId)
    .where('day', '=', ctx.today())
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}
