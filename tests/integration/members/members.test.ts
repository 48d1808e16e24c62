import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeMember } from '~/modules/members/commands/change-member.server';
import {
  inviteMember,
  resendInvitation,
  revokeInvitation,
} from '~/modules/members/commands/invite-member.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  arrangeUser,
  openContext,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await arrangeTenant();
});

async function roleId(key: string): Promise<string> {
  const { rows } = await testDb().owner.query(
    'select id from public.roles where tenant_id = $1 and key = $2',
    [tenant.id, key],
  );
  return rows[0].id;
}

const invite = async (
  email: string,
  role = 'employee',
  more: { clientId?: string; idempotencyKey?: string } = {},
) =>
  inviteMember(await openContext(tenant.owner, tenant), {
    email,
    fullName: 'Asha Rao',
    roleId: await roleId(role),
    ...more,
  });

describe('inviting', () => {
  test('records the invitation and its mail, without the token in clear', async () => {
    const id = await invite('asha@new.test');
    const { rows } = await testDb().owner.query(
      `select d.recipient, d.template, d.secrets, i.token_hash from public.deliveries d, public.invitations i
       where d.tenant_id = $1 and i.id = $2`,
      [tenant.id, id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].recipient).toBe('asha@new.test');
    expect(rows[0].secrets).not.toContain('token');
  });

  test('posted twice, invites once', async () => {
    const idempotencyKey = crypto.randomUUID();
    const ids = await Promise.all(
      [1, 2].map(() => invite('twice@new.test', 'employee', { idempotencyKey })),
    );
    expect(ids[0]).toBe(ids[1]);
  });

  test.each([
    [
      'somebody already invited',
      'members:error.alreadyInvited',
      () => invite('a@new.test').then(() => invite('a@new.test')),
    ],
    ['a member', 'members:error.alreadyMember', () => invite(tenant.owner.email)],
    [
      'a client role without a client',
      'members:error.clientNeeded',
      () => invite('b@new.test', 'client'),
    ],
    [
      'a staff role with a client',
      'members:error.clientNeeded',
      async () =>
        invite('c@new.test', 'employee', { clientId: await arrangeClient(tenant, 'Acme') }),
    ],
  ])('refuses %s', async (_, key, attempt) => {
    await expect(attempt()).rejects.toThrow(key);
  });

  test("refuses another tenant's client as if it did not exist", async () => {
    const other = await arrangeTenant();
    const clientId = await arrangeClient(other, 'Theirs');
    await expect(invite('d@new.test', 'client', { clientId })).rejects.toThrow(
      'members:error.clientNeeded',
    );
  });

  test('a new link replaces the old one; a taken back one is gone', async () => {
    const owner = await openContext(tenant.owner, tenant);
    const id = await invite('e@new.test');
    const hash = async () =>
      (await testDb().owner.query('select token_hash from public.invitations where id = $1', [id]))
        .rows[0].token_hash;
    const before = await hash();
    await resendInvitation(owner, id);
    expect(await hash()).not.toEqual(before);
    await revokeInvitation(owner, id);
    await expect(resendInvitation(owner, id)).rejects.toThrow('members:error.invitationGone');
  });
});

describe('accepting', () => {
  const accept = (ctx: TestTenant['owner']['ctx'], token: string) =>
    withTenant(ctx, (trx) =>
      sql<{
        slug: string | null;
      }>`select private.accept_invitation(${Buffer.from(hashToken(token), 'hex')}) as slug`.execute(
        trx,
      ),
    ).then(({ rows }) => rows[0]?.slug);

  async function withToken(email: string, token: string, client?: string) {
    const id = await invite(
      email,
      client ? 'client' : 'employee',
      client ? { clientId: client } : {},
    );
    await testDb().owner.query('update public.invitations set token_hash = $2 where id = $1', [
      id,
      Buffer.from(hashToken(token), 'hex'),
    ]);
  }

  test('works once, for the invited address only', async () => {
    await withToken('f@new.test', 'token-f');
    const wrong = await arrangeUser('not-f@new.test');
    expect(await accept(wrong.ctx, 'token-f')).toBeNull();
    const right = await arrangeUser('f@new.test');
    expect(await accept(right.ctx, 'token-f')).toBe(tenant.slug);
    expect(await accept(right.ctx, 'token-f')).toBeNull();
  });

  test('of a client makes them a contact of that client', async () => {
    const client = await arrangeClient(tenant, 'Acme');
    await withToken('g@new.test', 'token-g', client);
    const person = await arrangeUser('g@new.test');
    await accept(person.ctx, 'token-g');
    const { rows } = await testDb().owner.query(
      'select client_id from public.client_contacts where user_id = $1',
      [person.userId],
    );
    expect(rows).toEqual([{ client_id: client }]);
  });

  test('does not work after seven days', async () => {
    await withToken('h@new.test', 'token-h');
    await testDb().owner.query(
      `update public.invitations set expires_at = now() - interval '1 second' where email = 'h@new.test'`,
    );
    const person = await arrangeUser('h@new.test');
    expect(await accept(person.ctx, 'token-h')).toBeNull();
  });
});

describe('changing a member', () => {
  test('deactivates and reactivates', async () => {
    const owner = await openContext(tenant.owner, tenant);
    const member = await arrangeMember(tenant, 'employee');
    await changeMember(owner, member.membershipId ?? '', { status: 'deactivated' });
    await expect(openContext(member, tenant)).rejects.toThrow('not a member');
    await changeMember(owner, member.membershipId ?? '', { status: 'active' });
    expect((await openContext(member, tenant)).role.key).toBe('employee');
  });

  test('keeps the last owner, and staff from becoming clients', async () => {
    const owner = await openContext(tenant.owner, tenant);
    const self = tenant.owner.membershipId ?? '';
    await expect(changeMember(owner, self, { roleId: await roleId('admin') })).rejects.toThrow(
      'members:error.lastOwner',
    );
    await expect(changeMember(owner, self, { roleId: await roleId('client') })).rejects.toThrow(
      'members:error.audience',
    );
  });

  test('two owners who demote each other at the same time leave one', async () => {
    const second = await arrangeMember(tenant, 'owner');
    const admin = await roleId('admin');
    const results = await Promise.allSettled([
      changeMember(await openContext(tenant.owner, tenant), second.membershipId ?? '', {
        roleId: admin,
      }),
      changeMember(await openContext(second, tenant), tenant.owner.membershipId ?? '', {
        roleId: admin,
      }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  test('of another tenant is not found', async () => {
    const other = await arrangeTenant();
    await expect(
      changeMember(await openContext(tenant.owner, tenant), other.owner.membershipId ?? '', {
        status: 'deactivated',
      }),
    ).rejects.toThrow('members:error.memberGone');
  });
});
