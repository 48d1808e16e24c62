import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { findRecurrence } from './recurrence.server';
import type { Task } from './tasks.server';
import { taskTime } from './time.server';

/** What a task's page shows of plans: how it comes again, time spent, and where one's own time goes. */
export async function taskPlans(trx: Trx, ctx: TenantContext, task: Task) {
  const [recurrence, time] = await Promise.all([
    task.recurrenceId ? findRecurrence(trx, ctx.tenant.id, task.recurrenceId) : undefined,
    taskTime(trx, ctx.tenant.id, task),
  ]);
  const keepsTime = ctx.has('people') && ctx.employeeId !== null && ctx.can('timesheets.write');
  return {
    recurrence: recurrence ?? null,
    ...time,
    timer: keepsTime ? `/app/${ctx.tenant.slug}/people/timer` : null,
    weekStart: ctx.tenant.weekStart,
    today: ctx.today(),
  };
}
