import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { HubContext } from '~/platform/rbac/guard.server';
import { minorOf, type PlanInput } from '../schema';
import { hubRefusals } from './refusals';

/** Makes a plan with its modules. */
export function createPlan(ctx: HubContext, input: PlanInput & { id: string }): Promise<void> {
  return explainConstraints(hubRefusals, () =>
    withTenant(ctx, async (trx) => {
      await trx
        .insertInto('plans')
        .values({ id: input.id, ...columns(input) })
        .execute();
      await setModules(trx, input.id, input.modules);
    }),
  );
}

/** Changes a plan; companies on it are bound by it at their next installation. */
export function editPlan(
  ctx: HubContext,
  id: string,
  input: PlanInput & { version: number },
): Promise<void> {
  return explainConstraints(hubRefusals, () =>
    withTenant(ctx, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable('plans')
        .set(columns(input))
        .where('id', '=', id)
        .where('version', '=', input.version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new BusinessError('marketplace:error.stale');
      await setModules(trx, id, input.modules);
    }),
  );
}

/** Withdraws a plan (those on it stay), offers it again, or makes it the one new companies begin on. */
export function offerPlan(
  ctx: HubContext,
  id: string,
  what: 'withdraw' | 'restore' | 'default',
): Promise<void> {
  return explainConstraints(hubRefusals, () =>
    withTenant(ctx, async (trx) => {
      if (what === 'default') {
        await trx
          .updateTable('plans')
          .set({ is_default: false })
          .where('is_default', '=', true)
          .execute();
      }
      const { numUpdatedRows } = await trx
        .updateTable('plans')
        .set(
          what === 'default'
            ? { is_default: true }
            : { deleted_at: what === 'withdraw' ? ctx.now() : null },
        )
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new BusinessError('marketplace:error.gone');
    }),
  );
}

/** Moves a company to a plan. What it has installed stays. */
export function movePlan(ctx: HubContext, slug: string, plan: string): Promise<void> {
  return explainConstraints(hubRefusals, () =>
    withTenant(ctx, async (trx) => {
      const { rows } = await sql<{ moved: boolean }>`
        select private.hub_set_plan(${slug}, ${plan}) as moved`.execute(trx);
      if (!rows[0]?.moved)
        throw new BusinessError('marketplace:error.noCompany', { field: 'slug' });
    }),
  );
}

function columns(input: PlanInput) {
  return {
    name: input.name,
    price_minor: minorOf(input.price),
    currency: input.currency,
    period: input.period,
    trial_days: input.trialDays,
  };
}

async function setModules(trx: Trx, plan: string, modules: string[]): Promise<void> {
  await sql`delete from plan_modules where plan = ${plan} and module <> all (${modules}::text[])`.execute(
    trx,
  );
  await sql`insert into plan_modules (plan, module)
    select ${plan}, p.id from module_products p where p.id = any (${modules}::text[])
    on conflict do nothing`.execute(trx);
}
