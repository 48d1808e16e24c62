import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';

/**
 * Gives a member another role, or locks them out or in again. Takes effect at their very next request.
 * Refused for the last active owner, and where either role exceeds the caller's own (R5).
 */
export function changeMember(
  ctx: TenantContext,
  memberId: string,
  change: { roleId: string } | { status: 'active' | 'deactivated' },
): Promise<void> {
  const field = 'roleId' in change ? 'roleId' : undefined;
  const at = (key: string) => (field ? { key, field } : { key });
  return explainConstraints(
    {
      memberships_last_owner: at('members:error.lastOwner'),
      memberships_role_not_held: at('members:error.notHeld'),
      memberships_tenant_id_role_id_fkey: at('members:error.roleGone'),
      memberships_audience: at('members:error.audience'),
    },
    () =>
      withTenant(ctx, async (trx) => {
        const member = await trx
          .updateTable('memberships')
          .set('roleId' in change ? { role_id: change.roleId } : { status: change.status })
          .where('tenant_id', '=', ctx.tenant.id)
          .where('id', '=', memberId)
          .returning(['id', 'user_id'])
          .executeTakeFirst();
        if (!member) throw new BusinessError('members:error.memberGone');
        await emit(trx, {
          type: 'roleId' in change ? 'member.role_changed' : `member.${change.status}`,
          recordId: member.id,
          payload: { user_id: member.user_id },
        });
      }),
  );
}
