import { recordAudit } from '~/platform/audit/record.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { readMatrix } from '../queries/roles.server';
import type { CellChange, Scope } from '../schema';

/**
 * Changes cells of the role × permission matrix, all or none, and records one audit entry per role with
 * the difference. Effective at everybody's next query. Refused when a cell is no longer what the editor
 * saw (`from`), when it is the owner's, or when the editor holds less than the cell is or becomes (R5).
 */
export function saveMatrix(ctx: TenantContext, changes: CellChange[]): Promise<void> {
  return explainConstraints(
    {
      role_permissions_not_held: { key: 'members:error.notHeld' },
      role_permissions_owner: { key: 'members:error.ownerFixed' },
      role_permissions_scope: { key: 'members:error.scope' },
      role_permissions_tenant_id_role_id_fkey: { key: 'members:error.roleGone' },
      rls: { key: 'members:error.notHeld' },
    },
    () =>
      withTenant(ctx, async (trx) => {
        const matrix = await readMatrix(trx, ctx.tenant.id);
        const stale = changes.some(
          (change) => (matrix[change.roleId]?.[change.permission] ?? 'none') !== change.from,
        );
        if (stale) throw new BusinessError('members:error.stale');
        for (const change of changes) await applyChange(trx, ctx.tenant.id, change);
        for (const [roleId, cells] of byRole(changes)) await record(trx, roleId, cells);
      }),
  );
}

async function applyChange(trx: Trx, tenantId: string, change: CellChange): Promise<void> {
  const { roleId, permission, to } = change;
  if (to === 'none') {
    await trx
      .deleteFrom('role_permissions')
      .where('tenant_id', '=', tenantId)
      .where('role_id', '=', roleId)
      .where('permission', '=', permission)
      .execute();
    return;
  }
  await trx
    .insertInto('role_permissions')
    .values({ tenant_id: tenantId, role_id: roleId, permission, scope: to })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'role_id', 'permission']).doUpdateSet({ scope: to }),
    )
    .execute();
}

async function record(trx: Trx, roleId: string, cells: CellChange[]): Promise<void> {
  const side = (pick: (cell: CellChange) => Scope) =>
    Object.fromEntries(cells.map((cell) => [cell.permission, pick(cell)]));
  await recordAudit(trx, {
    action: 'role.permissions_changed',
    recordType: 'roles',
    recordId: roleId,
    before: side((cell) => cell.from),
    after: side((cell) => cell.to),
  });
  await emit(trx, {
    type: 'role.permissions_changed',
    recordId: roleId,
    payload: { permissions: cells.map((cell) => cell.permission) },
  });
}

function byRole(changes: CellChange[]): Map<string, CellChange[]> {
  return Map.groupBy(changes, (change) => change.roleId);
}
