import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** Renames a custom role. */
export function renameRole(ctx: TenantContext, roleId: string, name: string): Promise<void> {
  return explainConstraints(
    {
      roles_tenant_id_name_key: { key: 'members:error.roleName', field: 'name' },
      roles_not_held: { key: 'members:error.notHeld', field: 'name' },
    },
    () =>
      withTenant(ctx, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('roles')
          .set({ name })
          .where('tenant_id', '=', ctx.tenant.id)
          .where('id', '=', roleId)
          .where('key', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw new BusinessError('members:error.roleGone');
      }),
  );
}

/** Deletes a custom role that nobody has. */
export function deleteRole(ctx: TenantContext, roleId: string): Promise<void> {
  return explainConstraints(
    {
      memberships_tenant_id_role_id_fkey: { key: 'members:error.roleInUse' },
      roles_not_held: { key: 'members:error.notHeld' },
    },
    () =>
      withTenant(ctx, async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('roles')
          .where('tenant_id', '=', ctx.tenant.id)
          .where('id', '=', roleId)
          .where('key', 'is', null)
          .executeTakeFirst();
        if (numDeletedRows === 0n) throw new BusinessError('members:error.roleGone');
      }),
  );
}
