import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeMember } from '~/modules/members/commands/change-member.server';
import { deleteRole, renameRole } from '~/modules/members/commands/change-role.server';
import { createRole } from '~/modules/members/commands/create-role.server';
import { inviteMember } from '~/modules/members/commands/invite-member.server';
import { saveMatrix } from '~/modules/members/commands/save-matrix.server';
import type { Scope } from '~/modules/members/schema';
import { hashToken } from '~/platform/crypto/tokens.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  arrangeUser,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';

let api: Awaited<ReturnType<typeof startTestApi>>;
let tenant: TestTenant;
let owner: TenantContext;
let adminPerson: TestPerson;
let admin: TenantContext;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  tenant = await arrangeTenant();
  owner = await openContext(tenant.owner, tenant);
  adminPerson = await arrangeMember(tenant, 'admin');
  admin = await openContext(adminPerson, tenant);
});

async function roleId(key: string): Promise<string> {
  const { rows } = await testDb().owner.query(
    'select id from public.roles where tenant_id = $1 and key = $2',
    [tenant.id, key],
  );
  return rows[0].id;
}

const cell = (id: string, permission: string, from: Scope, to: Scope) => [
  { roleId: id, permission, from, to },
];

/** R5: an admin holds as many rights as the owner, but owners alone decide who governs the company. */
describe('a role copied from the owner’s', () => {
  let partner: string;
  let member: string;
  beforeEach(async () => {
    partner = await createRole(owner, { name: 'Partner', copyFrom: await roleId('owner') });
    member = (await arrangeMember(tenant, partner)).membershipId ?? '';
  });

  test('is not an admin’s to give, take, change, rename or delete', async () => {
    const employee = (await arrangeMember(tenant, 'employee')).membershipId ?? '';
    const invitation = { email: 'p@new.test', fullName: 'P', roleId: partner };
    const empty = await createRole(owner, { name: 'Empty', copyFrom: await roleId('owner') });
    const attempts: Record<string, () => Promise<unknown>> = {
      give: () => changeMember(admin, employee, { roleId: partner }),
      invite: () => inviteMember(admin, invitation),
      demote: async () => changeMember(admin, member, { roleId: await roleId('employee') }),
      deactivate: () => changeMember(admin, member, { status: 'deactivated' }),
      narrow: () => saveMatrix(admin, cell(partner, 'tickets.read', 'all', 'none')),
      widen: () => saveMatrix(admin, cell(partner, 'audit.read', 'all', 'own')),
      rename: () => renameRole(admin, partner, 'Guest'),
      delete: () => deleteRole(admin, empty),
      copy: () => createRole(admin, { name: 'Another', copyFrom: partner }),
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      await expect(attempt(), name).rejects.toThrow('members:error.notHeld');
    }
    const mine = api.as(adminPerson);
    expect(
      (await mine.from('role_permissions').delete().eq('role_id', partner).select()).error,
    ).toMatchObject({ code: '42501' });
    expect((await mine.from('roles').delete().eq('id', partner)).error).not.toBeNull();
    expect(
      (await mine.from('memberships').update({ status: 'deactivated' }).eq('id', member)).error,
    ).toMatchObject({ code: '42501' });
  });

  test('is an owner’s', async () => {
    await saveMatrix(owner, cell(partner, 'tickets.read', 'all', 'none'));
    await renameRole(owner, partner, 'Associate');
    await changeMember(owner, member, { status: 'deactivated' });
    await changeMember(owner, member, { status: 'active' });
    await changeMember(owner, member, { roleId: await roleId('employee') });
    await deleteRole(owner, partner);
  });

  test('cannot be put together by an admin, not even by two requests at once', async () => {
    const plain = await createRole(owner, { name: 'Plain', copyFrom: await roleId('employee') });
    const results = await Promise.allSettled(
      ['tenant.manage', 'roles.manage'].map((permission) =>
        saveMatrix(admin, cell(plain, permission, 'none', 'all')),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await saveMatrix(admin, cell(plain, 'audit.read', 'none', 'all'));
  });

  test('leaves admins what they need: their peers, and roles below', async () => {
    const peer = (await arrangeMember(tenant, 'admin')).membershipId ?? '';
    await changeMember(admin, peer, { roleId: await roleId('employee') });
    await changeMember(admin, peer, { roleId: await roleId('admin') });
    const own = await createRole(admin, { name: 'Lead', copyFrom: await roleId('manager') });
    await renameRole(admin, own, 'Team lead');
    await deleteRole(admin, own);
  });
});

test('a narrow role with the right to edit roles renames and deletes none above it', async () => {
  const clerk = await createRole(owner, { name: 'Clerk', copyFrom: await roleId('employee') });
  await saveMatrix(owner, cell(clerk, 'roles.read', 'none', 'all'));
  await saveMatrix(owner, cell(clerk, 'roles.manage', 'none', 'all'));
  const wide = await createRole(owner, { name: 'Wide', copyFrom: await roleId('manager') });
  const editor = await openContext(await arrangeMember(tenant, clerk), tenant);
  await expect(renameRole(editor, wide, 'Intern')).rejects.toThrow('members:error.notHeld');
  await expect(deleteRole(editor, wide)).rejects.toThrow('members:error.notHeld');
});

describe('staff and clients', () => {
  test('do not change sides while they are locked out', async () => {
    const client = await roleId('client');
    const member = (await arrangeMember(tenant, 'employee')).membershipId ?? '';
    await changeMember(owner, member, { status: 'deactivated' });
    await expect(changeMember(owner, member, { roleId: client })).rejects.toThrow(
      'members:error.audience',
    );
    const both = await api
      .as(tenant.owner)
      .from('memberships')
      .update({ role_id: client, status: 'active' })
      .eq('id', member);
    expect(both.error).toMatchObject({ code: '23514' });
  });

  test('come back on the other side by an invitation, and only by that', async () => {
    const person = await arrangeUser(`back@${tenant.slug}.test`);
    const join = async (role: string, token: string, clientId?: string) => {
      const id = await inviteMember(owner, {
        email: person.email,
        fullName: 'Back Again',
        roleId: await roleId(role),
        ...(clientId && { clientId }),
      });
      await testDb().owner.query('update public.invitations set token_hash = $2 where id = $1', [
        id,
        Buffer.from(hashToken(token), 'hex'),
      ]);
      await withTenant(person.ctx, (trx) =>
        sql`select private.accept_invitation(${Buffer.from(hashToken(token), 'hex')})`.execute(trx),
      );
      const { rows } = await testDb().owner.query(
        `select m.id, m.status, r.key from public.memberships m join public.roles r on r.id = m.role_id
         where m.tenant_id = $1 and m.user_id = $2`,
        [tenant.id, person.userId],
      );
      return rows[0];
    };
    const before = await join('employee', 'first');
    expect(before).toMatchObject({ status: 'active', key: 'employee' });
    await changeMember(owner, before.id, { status: 'deactivated' });
    const acme = await arrangeClient(tenant, 'Acme');
    expect(await join('client', 'second', acme)).toMatchObject({ status: 'active', key: 'client' });
    // What was accepted once opens no door later.
    await changeMember(owner, before.id, { status: 'deactivated' });
    await expect(
      changeMember(owner, before.id, { roleId: await roleId('employee') }),
    ).rejects.toThrow('members:error.audience');
  });
});

test('nobody chooses the token of an invitation: whoever knows it owns the mailbox', async () => {
  const id = await inviteMember(owner, {
    email: 'future-owner@new.test',
    fullName: 'Future Owner',
    roleId: await roleId('owner'),
  });
  const known = `\\x${randomBytes(32).toString('hex')}`;
  const mine = api.as(adminPerson).from('invitations');
  const changed = await mine.update({ token_hash: known }).eq('id', id);
  expect(changed.error).toMatchObject({ code: '42501' });
  const made = await mine.insert({
    tenant_id: tenant.id,
    email: 'somebody@elsewhere.test',
    full_name: 'Somebody Else',
    role_id: await roleId('employee'),
    token_hash: known,
    expires_at: '2099-01-01T00:00:00Z',
    invited_by: adminPerson.userId,
  });
  expect(made.error).toMatchObject({ code: '42501' });
  const revoked = await mine
    .update({ revoked_at: '2026-01-01T00:00:00Z' })
    .eq('id', id)
    .select('id');
  expect(revoked.data).toEqual([{ id }]);
});
