import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { InstallContext } from '~/platform/modules/install.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { leaveYearStart } from '../leave/accrual';
import { leaveRefusals } from '../refusals';
import { accrueSoon } from './accrue-soon.server';

/** Weekends by country; elsewhere Saturday and Sunday. */
const fridaySaturday = [
  'AE',
  'SA',
  'EG',
  'QA',
  'KW',
  'BH',
  'OM',
  'JO',
  'IQ',
  'DZ',
  'LY',
  'SD',
  'YE',
];

/**
 * A first set of rules to start from, in the reader's language: a default list with weekends, annual,
 * sick and unpaid leave, and all present employees entitled to them. Does nothing once there is a type.
 */
export function setUpLeave(ctx: TenantContext): Promise<void> {
  return explainConstraints(leaveRefusals, () =>
    withTenant(ctx, (trx) => firstLeaveRules(trx, ctx)),
  );
}

/** The same within a transaction: what installing the module begins with. */
export async function firstLeaveRules(trx: Trx, ctx: InstallContext): Promise<void> {
  const { t } = ctx;
  const year = Number(ctx.today().slice(0, 4));
  const existing = await trx
    .selectFrom('leave_types')
    .select('id')
    .where('tenant_id', '=', ctx.tenant.id)
    .limit(1)
    .execute();
  if (existing.length > 0) return;
  const weekend = fridaySaturday.includes(ctx.tenant.country) ? [5, 6] : [0, 6];
  await trx
    .insertInto('holiday_lists')
    .values({
      tenant_id: ctx.tenant.id,
      name: t('people:leave.setUp.list'),
      is_default: true,
      weekend_days: sql<number[]>`${weekend}::smallint[]`,
      covers_from: `${year - 1}-01-01`,
      covers_until: `${year + 1}-12-31`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const base = { tenant_id: ctx.tenant.id };
  const types = await trx
    .insertInto('leave_types')
    .values([
      {
        ...base,
        name: t('people:leave.setUp.annual'),
        tone: 'info',
        position: 10,
        accrual: 'monthly',
        days_per_year: 20,
        carry_forward_cap: 5,
        carry_forward_months: 3,
      },
      {
        ...base,
        name: t('people:leave.setUp.sick'),
        tone: 'warn',
        position: 20,
        accrual: 'yearly',
        days_per_year: 10,
      },
      {
        ...base,
        name: t('people:leave.setUp.unpaid'),
        tone: 'neutral',
        position: 30,
        paid: false,
        negative_limit: null,
      },
    ])
    .returning('id')
    .execute();
  const startsOn = leaveYearStart(ctx.today(), 1);
  for (const type of types) {
    await sql`
          insert into public.leave_entitlements (tenant_id, employee_id, leave_type_id, starts_on)
          select e.tenant_id, e.id, ${type.id}::uuid, greatest(e.started_on, ${startsOn}::date)
          from public.employees e
          where e.tenant_id = ${ctx.tenant.id} and (e.ended_on is null or e.ended_on >= ${startsOn}::date)`.execute(
      trx,
    );
  }
  await accrueSoon(trx, ctx.tenant.id);
}
