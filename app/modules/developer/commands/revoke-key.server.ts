import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';

/** Ends a key at once and for good; one that is revoked already stays so. 404 for another's. */
export function revokeKey(ctx: TenantContext, id: string): Promise<void> {
  return explainConstraints({ rls: { key: 'developer:error.denied' } }, () =>
    withTenant(ctx, async (trx) => {
      const key = await trx
        .selectFrom('api_keys')
        .select('revoked_at')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!key) throw notFound();
      if (key.revoked_at) return;
      await trx
        .updateTable('api_keys')
        .set({ revoked_at: ctx.now() })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .execute();
    }),
  );
}
