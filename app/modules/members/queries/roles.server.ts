import type { Trx } from '~/platform/db/kysely.server';
import type { Scope } from '../schema';

export interface Role {
  id: string;
  key: string | null;
  name: string | null;
  audience: 'staff' | 'client';
}

export interface Permission {
  code: string;
  module: string;
  scopes: Scope[];
}

/** Roles in their order: system ones as delivered, custom ones by name after them. */
export async function listRoles(trx: Trx, tenantId: string): Promise<Role[]> {
  const rows = await trx
    .selectFrom('roles')
    .select(['id', 'key', 'name', 'audience'])
    .where('tenant_id', '=', tenantId)
    .orderBy('position')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, audience: row.audience === 'client' ? 'client' : 'staff' }));
}

/** How many members each role has, by role id; roles without any are absent. */
export async function countMembers(trx: Trx, tenantId: string): Promise<Record<string, number>> {
  const rows = await trx
    .selectFrom('memberships')
    .select(['role_id', (eb) => eb.fn.countAll<number>().as('members')])
    .where('tenant_id', '=', tenantId)
    .groupBy('role_id')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.role_id, row.members]));
}

/** The permission vocabulary, module by module. */
export async function listPermissions(trx: Trx): Promise<Permission[]> {
  const rows = await trx
    .selectFrom('permissions')
    .select(['code', 'module', 'scopes'])
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, scopes: ['none', ...row.scopes] as Scope[] }));
}

/** Every cell that is not none: role id → permission → scope. */
export async function readMatrix(trx: Trx, tenantId: string) {
  const rows = await trx
    .selectFrom('role_permissions')
    .select(['role_id', 'permission', 'scope'])
    .where('tenant_id', '=', tenantId)
    .execute();
  const matrix: Record<string, Record<string, Scope>> = {};
  for (const row of rows) {
    matrix[row.role_id] ??= {};
    (matrix[row.role_id] as Record<string, Scope>)[row.permission] = row.scope as Scope;
  }
  return matrix;
}
