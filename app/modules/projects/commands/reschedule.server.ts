import { sql } from 'kysely';
import type { z } from 'zod';
import { addDays, daysFrom } from '~/platform/calendar/dates';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError, ConflictError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { companyOffDays } from '../queries/off-days.server';
import type { datesSchema } from '../schema.plans';
import { nextWorkingDay } from '../templates/days';
import { refusals } from './refusals';

/**
 * Gives a task other days, as the person saw it. With `push`, everything open that waits for it, directly or
 * not, moves by as many days, off weekends and holidays. Returns how many tasks moved.
 */
export function reschedule(
  ctx: TenantContext,
  projectId: string,
  input: z.output<typeof datesSchema>,
): Promise<{ moved: number }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const before = await trx
        .selectFrom('tasks')
        .select(['starts_on as startsOn', 'due_on as dueOn', 'version'])
        .where('tenant_id', '=', ctx.tenant.id)
        .where('project_id', '=', projectId)
        .where('id', '=', input.taskId)
        .executeTakeFirst();
      if (!before) throw notFound();
      if (before.version !== input.version) throw new ConflictError('projects:error.conflict');
      const startsOn = input.startsOn ?? null;
      const dueOn = input.dueOn ?? null;
      await setDates(trx, ctx, projectId, { id: input.taskId, startsOn, dueOn });
      const [was, is] = [before.dueOn ?? before.startsOn, dueOn ?? startsOn];
      const delta = was && is ? daysFrom(was, is) : 0;
      if (!input.push || delta === 0) return { moved: 1 };
      const waiting = await waitingFor(trx, ctx.tenant.id, projectId, input.taskId);
      const days = waiting.flatMap((task) => [task.startsOn ?? [], task.dueOn ?? []].flat());
      const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
      if (!first || !last) return { moved: 1 };
      const off = await companyOffDays(
        trx,
        ctx.tenant.id,
        addDays(first, Math.min(0, delta)),
        addDays(last, Math.max(0, delta) + 30),
      );
      const shift = (day: string | null) => day && nextWorkingDay(addDays(day, delta), off);
      for (const task of waiting) {
        const moved = { id: task.id, startsOn: shift(task.startsOn), dueOn: shift(task.dueOn) };
        await setDates(trx, ctx, projectId, moved);
      }
      return { moved: waiting.length + 1 };
    }),
  );
}

interface Dates {
  id: string;
  startsOn: string | null;
  dueOn: string | null;
}

async function setDates(trx: Trx, ctx: TenantContext, projectId: string, task: Dates) {
  const changed = await trx
    .updateTable('tasks')
    .set({ starts_on: task.startsOn, due_on: task.dueOn })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', task.id)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new BusinessError('projects:error.notAllowed');
  const payload = { projectId, fields: ['starts_on', 'due_on'] };
  await emit(trx, { type: 'task.changed', recordId: task.id, payload });
}

async function waitingFor(trx: Trx, tenantId: string, projectId: string, taskId: string) {
  const { rows } = await sql<Dates>`
    with recursive behind as (
      select task_id as id from task_dependencies
      where tenant_id = ${tenantId} and project_id = ${projectId} and waits_for_id = ${taskId}
      union
      select d.task_id from task_dependencies d join behind b on d.waits_for_id = b.id
      where d.tenant_id = ${tenantId} and d.project_id = ${projectId}
    )
    select t.id, t.starts_on as "startsOn", t.due_on as "dueOn" from tasks t join behind b on b.id = t.id
    where t.tenant_id = ${tenantId} and t.done_at is null
      and (t.starts_on is not null or t.due_on is not null)
    order by t.number limit 1000`.execute(trx);
  return rows;
}
