import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';

const from = { active: ['requested'], declined: ['requested'], ended: ['requested', 'active'] };

/** The company approves, declines or ends a support access; ended, the very next request is refused. */
export async function decideSupport(
  ctx: TenantContext,
  grantId: string,
  status: 'active' | 'declined' | 'ended',
): Promise<void> {
  await explainConstraints({ support_grants_lapsed: { key: 'hub:error.lapsed' } }, async () => {
    const { numUpdatedRows } = await withTenant(ctx, (trx) =>
      trx
        .updateTable('support_grants')
        .set({ status })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', grantId)
        .where('status', 'in', from[status])
        .executeTakeFirst(),
    );
    if (numUpdatedRows === 0n) throw new BusinessError('hub:error.over');
  });
}

/** Whether support needs the company's approval before it gets in. */
export async function setSupportApproval(ctx: TenantContext, needed: boolean): Promise<void> {
  await withTenant(ctx, (trx) => sql`select private.set_support_approval(${needed})`.execute(trx));
}
