import { sql } from 'kysely';
import { addDays, latest } from '~/platform/calendar/dates';
import type { Trx } from '~/platform/db/kysely.server';
import { emit } from '../events.server';
import { projectStaff } from '../queries/people.server';
import { choiceOf } from '../recurrence/choice';
import { afterDone, lastUpTo, nextAfter } from '../recurrence/rule';
import { placeIn } from './place.server';

interface Due {
  id: string;
  projectId: string;
  rule: string;
  basis: 'schedule' | 'done';
  startsOn: string;
  nextOn: string | null;
  lengthDays: number | null;
  made: number;
  title: string;
  description: string | null;
  columnId: string | null;
  assigneeId: string | null;
  priority: string;
  labels: string[];
  estimate: number | null;
  shared: boolean;
  checklist: string[];
  /** The last day whose task is to be there by now, on the company's clock. */
  upTo: string;
  /** When the last one was done, and the last day there was one for. */
  doneOn: string | null;
  lastOn: string | null;
}

/**
 * Makes the next task of one recurrence whose turn has come; false when there is none. It holds the
 * recurrence meanwhile, and the database keeps one task for each of its days, so however many workers run
 * this, and wherever one dies, each is made once. Of days that passed while nobody ran it only the newest is
 * made: nobody wants ten stand-ups after a holiday.
 */
export async function makeNext(trx: Trx, tenantId: string): Promise<boolean> {
  const due = await takeDue(trx, tenantId);
  if (!due) return false;
  const day = dayOf(due);
  if (day === null || !(await makeTask(trx, tenantId, due, day))) {
    await settle(trx, tenantId, due.id, { active: false, next_on: null });
    return true;
  }
  const count = choiceOf(due.rule).count;
  const next = due.basis === 'schedule' ? nextAfter(due.rule, due.startsOn, day) : null;
  const over = due.basis === 'schedule' ? next === null : count !== null && due.made + 1 >= count;
  await settle(trx, tenantId, due.id, { active: !over, next_on: next, made: due.made + 1 });
  return true;
}

async function takeDue(trx: Trx, tenantId: string): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    select r.id, r.project_id as "projectId", r.rule, r.basis, r.starts_on as "startsOn", r.next_on as "nextOn",
      r.length_days as "lengthDays", r.made, r.title, r.description, r.column_id as "columnId",
      r.assignee_id as "assigneeId", r.priority, r.labels, r.estimate_minutes as estimate,
      r.shared_with_client as shared, r.checklist,
      ((private.now() at time zone n.time_zone) - make_interval(mins => r.make_at))::date + r.lead_days as "upTo",
      (select max((t.done_at at time zone n.time_zone)::date) from tasks t
        where t.tenant_id = r.tenant_id and t.recurrence_id = r.id) as "doneOn",
      (select max(t.occurrence_on) from tasks t where t.tenant_id = r.tenant_id and t.recurrence_id = r.id) as "lastOn"
    from task_recurrences r
    join projects p on p.tenant_id = r.tenant_id and p.id = r.project_id and p.status in ('planned', 'active')
    join tenants n on n.id = r.tenant_id
    where r.tenant_id = ${tenantId} and r.active and case r.basis
      when 'schedule' then r.next_on <=
        ((private.now() at time zone n.time_zone) - make_interval(mins => r.make_at))::date + r.lead_days
      else not exists (select from tasks t
        where t.tenant_id = r.tenant_id and t.recurrence_id = r.id and t.done_at is null)
    end
    order by r.id limit 1 for update of r skip locked`.execute(trx);
  return rows[0];
}

/** Which day the next one is for; null when the series is over. */
function dayOf(due: Due): string | null {
  if (due.basis === 'schedule') {
    const newest = lastUpTo(due.rule, due.startsOn, due.upTo);
    return due.nextOn && newest ? latest(due.nextOn, newest) : due.nextOn;
  }
  const count = choiceOf(due.rule).count;
  if (count !== null && due.made >= count) return null;
  const next = afterDone(due.rule, due.doneOn ?? due.upTo);
  // Done long before its day: the next one still comes after it.
  return next && due.lastOn && next <= due.lastOn ? afterDone(due.rule, due.lastOn) : next;
}

/** False where the project has no column for what is to be done. */
async function makeTask(trx: Trx, tenantId: string, due: Due, day: string): Promise<boolean> {
  const [columns, staff] = await Promise.all([
    trx
      .selectFrom('project_columns')
      .select(['id', 'kind'])
      .where('tenant_id', '=', tenantId)
      .where('project_id', '=', due.projectId)
      .orderBy('position')
      .execute(),
    projectStaff(trx),
  ]);
  const usual = columns.find(({ kind }) => kind !== 'done');
  // One that is born done would call for the next at once.
  const column = columns.find(({ id, kind }) => id === due.columnId && kind !== 'done') ?? usual;
  if (!column) return false;
  // Whoever left meanwhile is not given it.
  const works = staff.some(({ userId, isActive }) => isActive && userId === due.assigneeId);
  const task = await trx
    .insertInto('tasks')
    .values({
      tenant_id: tenantId,
      project_id: due.projectId,
      recurrence_id: due.id,
      occurrence_on: day,
      title: due.title,
      description: due.description,
      column_id: column.id,
      rank: await placeIn(trx, tenantId, column.id, ''),
      assignee_id: works ? due.assigneeId : null,
      priority: due.priority,
      labels: due.labels,
      starts_on: due.lengthDays === null ? null : addDays(day, -due.lengthDays),
      due_on: day,
      estimate_minutes: due.estimate,
      shared_with_client: due.shared,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'recurrence_id', 'occurrence_on']).doNothing(),
    )
    .returning(['id', 'assignee_id'])
    .executeTakeFirst();
  if (!task) return true;
  if (due.checklist.length > 0) {
    const items = due.checklist.map((title) => ({ tenant_id: tenantId, task_id: task.id, title }));
    await trx.insertInto('checklist_items').values(items).execute();
  }
  const payload = { projectId: due.projectId, assigneeId: task.assignee_id };
  await emit(trx, { type: 'task.created', recordId: task.id, payload });
  return true;
}

async function settle(
  trx: Trx,
  tenantId: string,
  id: string,
  values: { active: boolean; next_on: string | null; made?: number },
): Promise<void> {
  await trx
    .updateTable('task_recurrences')
    .set(values)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}
