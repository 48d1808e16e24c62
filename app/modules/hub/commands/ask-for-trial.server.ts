import { sql } from 'kysely';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** An owner asks for a longer trial; the hub reads it on the company's page. */
export async function askForTrial(ctx: TenantContext, message: string): Promise<void> {
  await withTenant(ctx, (trx) => sql`select private.ask_for_trial(${message})`.execute(trx));
}
