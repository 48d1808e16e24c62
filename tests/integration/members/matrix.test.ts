import { beforeEach, describe, expect, test } from 'vitest';
import { deleteRole, renameRole } from '~/modules/members/commands/change-role.server';
import { createRole } from '~/modules/members/commands/create-role.server';
import { saveMatrix } from '~/modules/members/commands/save-matrix.server';
import { readMatrix } from '~/modules/members/queries/roles.server';
import type { Scope } from '~/modules/members/schema';
import { readTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { arrangeMember, arrangeTenant, openContext, type TestTenant } from '../../setup/people';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await arrangeTenant();
});

async function roleId(key: string): Promise<string> {
  const { rows } = await testDb().owner.query(
    'select id from public.roles where tenant_id = $1 and (key = $2 or name = $2)',
    [tenant.id, key],
  );
  return rows[0].id;
}

async function cell(role: string, permission: string): Promise<Scope> {
  const matrix = await readTenant(tenant.owner.ctx, (trx) => readMatrix(trx, tenant.id));
  return matrix[await roleId(role)]?.[permission] ?? 'none';
}

const change = async (role: string, permission: string, from: Scope, to: Scope) => ({
  roleId: await roleId(role),
  permission,
  from,
  to,
});

describe('saving the matrix', () => {
  test('changes the cells and records the difference once per role', async () => {
    const owner = await openContext(tenant.owner, tenant);
    await saveMatrix(owner, [
      await change('employee', 'audit.read', 'none', 'own'),
      await change('employee', 'clients.read', 'all', 'none'),
      await change('manager', 'clients.manage', 'all', 'none'),
    ]);
    expect(await cell('employee', 'audit.read')).toBe('own');
    expect(await cell('employee', 'clients.read')).toBe('none');
    const { rows } = await testDb().owner.query(
      `select before, after from public.audit_entries where tenant_id = $1 and action = 'role.permissions_changed' order by id`,
      [tenant.id],
    );
    expect(rows).toEqual([
      {
        before: { 'audit.read': 'none', 'clients.read': 'all' },
        after: { 'audit.read': 'own', 'clients.read': 'none' },
      },
      { before: { 'clients.manage': 'all' }, after: { 'clients.manage': 'none' } },
    ]);
  });

  test("takes effect at the affected person's next query, without signing in again", async () => {
    const employee = await arrangeMember(tenant, 'employee');
    const count = () =>
      readTenant(employee.ctx, (trx) => trx.selectFrom('roles').select('id').execute()).then(
        (rows) => rows.length,
      );
    expect(await count()).toBe(0);
    await saveMatrix(await openContext(tenant.owner, tenant), [
      await change('employee', 'roles.read', 'none', 'all'),
    ]);
    expect(await count()).toBe(11);
  });

  test('refuses a cell that changed meanwhile, and saves none of the others', async () => {
    const owner = await openContext(tenant.owner, tenant);
    const changes = [
      await change('employee', 'audit.read', 'none', 'own'),
      await change('employee', 'clients.read', 'own', 'none'),
    ];
    await expect(saveMatrix(owner, changes)).rejects.toThrow('members:error.stale');
    expect(await cell('employee', 'audit.read')).toBe('none');
  });

  test("refuses the owner's cells, and more than the editor holds", async () => {
    const owner = await openContext(tenant.owner, tenant);
    const fixed = await change('owner', 'audit.read', 'all', 'own');
    await expect(saveMatrix(owner, [fixed])).rejects.toThrow('members:error.ownerFixed');

    await saveMatrix(owner, [await change('admin', 'audit.read', 'all', 'own')]);
    const admin = await openContext(await arrangeMember(tenant, 'admin'), tenant);
    const wider = await change('manager', 'audit.read', 'own', 'all');
    await expect(saveMatrix(admin, [wider])).rejects.toThrow('members:error.notHeld');
  });

  test("refuses a scope the permission does not have, and another tenant's role", async () => {
    const owner = await openContext(tenant.owner, tenant);
    const odd = await change('employee', 'tenant.manage', 'none', 'team');
    await expect(saveMatrix(owner, [odd])).rejects.toThrow('members:error.scope');
    const other = await arrangeTenant();
    const { rows } = await testDb().owner.query(
      `select id from public.roles where tenant_id = $1 and key = 'employee'`,
      [other.id],
    );
    const foreign = {
      roleId: rows[0].id,
      permission: 'audit.read',
      from: 'none',
      to: 'own',
    } as const;
    await expect(saveMatrix(owner, [foreign])).rejects.toThrow('members:error.roleGone');
  });

  test('is refused by the database to those without the permission', async () => {
    const manager = await openContext(await arrangeMember(tenant, 'manager'), tenant);
    const wanted = await change('employee', 'audit.read', 'none', 'own');
    await expect(saveMatrix(manager, [wanted])).rejects.toThrow('members:error.notHeld');
  });
});

describe('custom roles', () => {
  test('start with the cells of the role they were copied from', async () => {
    const owner = await openContext(tenant.owner, tenant);
    await createRole(owner, { name: 'Team lead', copyFrom: await roleId('manager') });
    expect(await cell('Team lead', 'employees.read')).toBe(await cell('manager', 'employees.read'));
    await expect(
      createRole(owner, { name: 'Team lead', copyFrom: await roleId('manager') }),
    ).rejects.toThrow('members:error.roleName');
  });

  test('can be renamed, and deleted only while nobody has them', async () => {
    const owner = await openContext(tenant.owner, tenant);
    const id = await createRole(owner, { name: 'Temporary', copyFrom: await roleId('employee') });
    await renameRole(owner, id, 'Seasonal');
    await arrangeMember(tenant, id);
    await expect(deleteRole(owner, id)).rejects.toThrow('members:error.roleInUse');
    await testDb().owner.query('delete from public.memberships where role_id = $1', [id]);
    await deleteRole(owner, id);
    await expect(deleteRole(owner, await roleId('employee'))).rejects.toThrow(
      'members:error.roleGone',
    );
  });
});
