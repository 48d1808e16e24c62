import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** Makes a custom role with the cells of another one. Returns its id. Refused when the model holds more than the maker. */
export function createRole(
  ctx: TenantContext,
  input: { name: string; copyFrom: string },
): Promise<string> {
  return explainConstraints(
    {
      roles_tenant_id_name_key: { key: 'members:error.roleName', field: 'name' },
      role_permissions_not_held: { key: 'members:error.notHeld', field: 'copyFrom' },
    },
    () =>
      withTenant(ctx, async (trx) => {
        const tenant = ctx.tenant.id;
        const model = await trx
          .selectFrom('roles')
          .select(['id', 'audience'])
          .where('tenant_id', '=', tenant)
          .where('id', '=', input.copyFrom)
          .executeTakeFirst();
        if (!model) throw new BusinessError('members:error.roleGone', { field: 'copyFrom' });
        const role = await trx
          .insertInto('roles')
          .values({ tenant_id: tenant, name: input.name, audience: model.audience })
          .returning('id')
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('role_permissions')
          .columns(['tenant_id', 'role_id', 'permission', 'scope'])
          .expression((eb) =>
            eb
              .selectFrom('role_permissions as p')
              .select(['p.tenant_id', eb.val(role.id).as('role_id'), 'p.permission', 'p.scope'])
              .where('p.tenant_id', '=', tenant)
              .where('p.role_id', '=', model.id),
          )
          .execute();
        return role.id;
      }),
  );
}
