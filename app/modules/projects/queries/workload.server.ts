import { sql } from 'kysely';
import { addDays, type Day, eachDay } from '~/platform/calendar/dates';
import type { Trx } from '~/platform/db/kysely.server';
import { isOff } from '../templates/days';
import type { Assigned } from '../workload/plan';
import type { WorkDay } from '../workload/spread';
import { companyOffDays } from './off-days.server';

/** Open tasks of open projects, as many as a page can add up. */
const MOST = 5000;

interface Asked {
  tenantId: string;
  from: Day;
  until: Day;
  /** '' is everybody the reader may know of. */
  team: string;
}

/** What the workload is reckoned from: who works when, and what there is to do. */
export async function workloadFacts(trx: Trx, { tenantId, from, until, team }: Asked) {
  // What starts before the window has its days there too.
  const begin = addDays(from, -28);
  const [capacity, tasks, off] = await Promise.all([
    sql<WorkDay & { userId: string }>`
      select user_id as "userId", day::text as day, minutes, away::float8 as away
      from private.staff_capacity(${begin}::date, ${until}::date, ${team || null}::uuid)
      order by user_id, day`.execute(trx),
    openTasks(trx, tenantId, until),
    companyOffDays(trx, tenantId, begin, until),
  ]);
  const days = new Map<string, WorkDay[]>();
  for (const { userId, ...day } of capacity.rows) {
    const own = days.get(userId);
    if (own) own.push(day);
    else days.set(userId, [day]);
  }
  const usual = eachDay(begin, until)
    .filter((day) => !isOff(day, off))
    .map((day) => ({ day, minutes: 480, away: 0 }));
  return { days, usual, tasks };
}

async function openTasks(trx: Trx, tenantId: string, until: Day): Promise<Assigned[]> {
  const { rows } = await sql<Assigned>`
    select t.id, t.title, p.name as project, t.assignee_id as "assigneeId", t.starts_on as "startsOn",
      t.due_on as "dueOn", t.estimate_minutes as estimate
    from tasks t join projects p on p.tenant_id = t.tenant_id and p.id = t.project_id
    where t.tenant_id = ${tenantId} and t.done_at is null and p.status in ('planned', 'active')
      and (t.due_on is null or coalesce(t.starts_on, t.due_on) <= ${until}::date)
    order by t.due_on nulls last, t.id limit ${MOST}`.execute(trx);
  return rows;
}

/** Leave of somebody in a week, day by day; why, where the reader may read the request. */
export async function leaveIn(trx: Trx, tenantId: string, userId: string, week: Day) {
  const rows = await trx
    .selectFrom('leave_request_days as d')
    .innerJoin('employees as e', (join) =>
      join.onRef('e.tenant_id', '=', 'd.tenant_id').onRef('e.id', '=', 'd.employee_id'),
    )
    .innerJoin('leave_requests as r', (join) =>
      join.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.request_id'),
    )
    .innerJoin('leave_types as t', (join) =>
      join.onRef('t.tenant_id', '=', 'r.tenant_id').onRef('t.id', '=', 'r.leave_type_id'),
    )
    .select(['d.day', 't.name'])
    .where('d.tenant_id', '=', tenantId)
    .where('e.user_id', '=', userId)
    .where('r.status', '=', 'approved')
    .where('d.portion', '>', '0')
    .where('d.day', '>=', week)
    .where('d.day', '<=', addDays(week, 6))
    .orderBy('d.day')
    .execute();
  return new Map(rows.map(({ day, name }) => [day, name]));
}
