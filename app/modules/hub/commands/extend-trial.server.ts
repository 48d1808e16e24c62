import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';

/** Moves the last day of a trial. One that had ended goes on at its people's next request. */
export async function extendTrial(
  ctx: DbContext,
  slug: string,
  { until, reason }: { until: string; reason: string },
): Promise<void> {
  await explainConstraints(
    {
      tenants_trial_until: { key: 'hub:error.until', field: 'until' },
      tenants_no_trial: { key: 'hub:error.noTrial' },
      tenants_gone: { key: 'hub:error.gone' },
      tenants_reason: { key: 'hub:error.reason', field: 'reason' },
    },
    () =>
      withTenant(ctx, (trx) =>
        sql`select private.hub_extend_trial(${slug}, ${until}::date, ${reason})`.execute(trx),
      ),
  );
}
