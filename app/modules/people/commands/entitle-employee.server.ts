import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { PeopleContext } from '../context';
import { leaveRefusals } from '../refusals';
import type { EntitlementInput } from '../schema.leave';
import { accrueSoon } from './accrue-soon.server';

/** Gives an employee a leave type, or changes its terms; what is due is posted by the accrual job at once. */
export function entitleEmployee(
  ctx: PeopleContext,
  employeeId: string,
  input: EntitlementInput,
): Promise<void> {
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, async (trx) => {
      const terms = {
        starts_on: input.startsOn,
        ends_on: input.endsOn ?? null,
        days_per_year: input.daysPerYear ?? null,
      };
      await trx
        .insertInto('leave_entitlements')
        .values({
          tenant_id: ctx.tenant.id,
          employee_id: employeeId,
          leave_type_id: input.leaveTypeId,
          ...terms,
        })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'employee_id', 'leave_type_id']).doUpdateSet(terms),
        )
        .execute();
      await accrueSoon(trx, ctx.tenant.id);
    }),
  );
}

/** Gives a type to every present employee who does not have it yet. Returns to how many. */
export function entitleEverybody(ctx: PeopleContext, leaveTypeId: string): Promise<number> {
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, async (trx) => {
      const { rows } = await sql<{ id: string }>`
        insert into public.leave_entitlements (tenant_id, employee_id, leave_type_id, starts_on)
        select e.tenant_id, e.id, t.id, greatest(e.started_on, ${ctx.today()}::date)
        from public.employees e join public.leave_types t on t.tenant_id = e.tenant_id and t.id = ${leaveTypeId}
        where e.tenant_id = ${ctx.tenant.id} and (e.ended_on is null or e.ended_on >= ${ctx.today()}::date)
        on conflict on constraint leave_entitlements_once do nothing
        returning id`.execute(trx);
      await accrueSoon(trx, ctx.tenant.id);
      return rows.length;
    }),
  );
}
