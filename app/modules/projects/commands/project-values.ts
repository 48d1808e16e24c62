import type { Trx } from '~/platform/db/kysely.server';
import { minorUnits } from '~/platform/i18n';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { ProjectInput } from '../schema';

/** The form's fields as the table's columns; money in minor units of the tenant's currency. */
export function projectValues(input: ProjectInput, currency: string) {
  return {
    name: input.name,
    description: input.description ?? null,
    client_id: input.clientId ?? null,
    owner_id: input.ownerId ?? null,
    team_id: input.teamId ?? null,
    status: input.status,
    starts_on: input.startsOn ?? null,
    due_on: input.dueOn ?? null,
    budget_minutes: input.budgetHours ?? null,
    budget_minor:
      input.budget === undefined ? null : Math.round(input.budget * 10 ** minorUnits(currency)),
    progress_by_hand: input.progress ?? null,
    shared_with_client: input.shared,
  };
}

/** Keeps what an hour of a project counts; for staff, so apart from what clients may see. */
export async function saveRate(
  trx: Trx,
  ctx: TenantContext,
  projectId: string,
  rate: number | undefined,
): Promise<void> {
  const minor =
    rate === undefined ? null : Math.round(rate * 10 ** minorUnits(ctx.tenant.currency));
  const known = await trx
    .selectFrom('project_budgets')
    .select('rate_minor')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  const before = known?.rate_minor ?? null;
  if ((before === null ? null : Number(before)) === minor) return;
  await trx
    .insertInto('project_budgets')
    .values({ tenant_id: ctx.tenant.id, project_id: projectId, rate_minor: minor })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'project_id']).doUpdateSet({ rate_minor: minor }),
    )
    .execute();
}
