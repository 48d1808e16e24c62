import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { findInvitation } from '~/modules/accounts/queries/invitations.server';
import { nameMainContact } from '~/modules/crm/commands/name-main-contact.server';
import { invitingClientIds, openInvitations } from '~/modules/crm/queries/portal.server';
import {
  inviteColleague,
  revokeColleague,
} from '~/modules/members/commands/invite-colleague.server';
import { inviteMember } from '~/modules/members/commands/invite-member.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
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

const owner = () => testDb().owner;
let tenant: TestTenant;
let orchid: string;
let lotus: string;
let main: TestPerson;
let second: TestPerson;

beforeEach(async () => {
  tenant = await arrangeTenant();
  orchid = await arrangeClient(tenant, 'Orchid');
  lotus = await arrangeClient(tenant, 'Lotus');
  main = await arrangeMember(tenant, 'client', { clientId: orchid });
  second = await arrangeMember(tenant, 'client', { clientId: orchid });
});

const invite = async (person: TestPerson, email: string, clientId = orchid) =>
  inviteColleague(await openContext(person, tenant), { clientId, email, fullName: 'New Person' });
const open = async (person: TestPerson) =>
  readTenant(await openContext(person, tenant), (trx) => openInvitations(trx, tenant.id));
const inviting = async (person: TestPerson) =>
  readTenant(await openContext(person, tenant), (trx) => invitingClientIds(trx));

/** Makes the invitation's token known, and accepts as its address. */
async function accept(invitation: string, person: TestPerson): Promise<string | null> {
  await owner().query(`update public.invitations set token_hash = sha256($2) where id = $1`, [
    invitation,
    invitation,
  ]);
  const { rows } = await withTenant(person.ctx, (trx) =>
    sql<{ slug: string | null }>`
      select private.accept_invitation(sha256(${invitation}::bytea)) as slug`.execute(trx),
  );
  return rows[0]?.slug ?? null;
}

async function standing(email: string) {
  const { rows } = await owner().query(
    `select r.key, m.status, array_remove(array_agg(c.client_id), null) as clients
     from public.memberships m join public.roles r on r.tenant_id = m.tenant_id and r.id = m.role_id
     left join public.client_contacts c on c.tenant_id = m.tenant_id and c.user_id = m.user_id
     where m.tenant_id = $1 and m.email = $2 group by 1, 2`,
    [tenant.id, email],
  );
  return rows;
}

test('the main contact invites into their own organisation, with the client’s role', async () => {
  const email = `new@${tenant.slug}.test`;
  const id = await invite(main, email);
  expect(await open(main)).toMatchObject([{ id, email, clientId: orchid, isExpired: false }]);
  const { rows } = await owner().query(
    'select recipient, template from public.deliveries where tenant_id = $1',
    [tenant.id],
  );
  expect(rows).toMatchObject([{ recipient: email }]);
  expect(await accept(id, await arrangeUser(email))).toBe(tenant.slug);
  expect(await standing(email)).toEqual([{ key: 'client', status: 'active', clients: [orchid] }]);
  expect(await open(main)).toEqual([]);
});

test('others of the organisation may only where the cell says so; nobody into another one', async () => {
  await expect(invite(second, 'a@new.test')).rejects.toThrow('members:error.notYourOrganisation');
  await expect(invite(main, 'a@new.test', lotus)).rejects.toThrow(
    'members:error.notYourOrganisation',
  );
  expect(await inviting(second)).toEqual([]);
  await owner().query(
    `update public.role_permissions set scope = 'team' where tenant_id = $1 and permission = 'clients.invite'
     and role_id = (select id from public.roles where tenant_id = $1 and key = 'client')`,
    [tenant.id],
  );
  expect(await inviting(second)).toEqual([orchid]);
  await invite(second, 'a@new.test');
  await expect(invite(second, 'b@new.test', lotus)).rejects.toThrow(
    'members:error.notYourOrganisation',
  );
});

test('somebody known here is invited like a stranger, and stays what they are', async () => {
  const employee = await arrangeMember(tenant, 'employee');
  const other = await arrangeMember(tenant, 'client', { clientId: lotus });
  const gone = await arrangeMember(tenant, 'client', { clientId: lotus });
  await owner().query(
    `update public.memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
    [tenant.id, gone.userId],
  );
  const ids: string[] = [];
  for (const person of [employee, other, gone]) ids.push(await invite(main, person.email));
  const listed = await open(main);
  expect(listed.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const { rows } = await owner().query(
    'select count(*)::int as mails from public.deliveries where tenant_id = $1',
    [tenant.id],
  );
  expect(rows[0].mails).toBe(3);
  expect(await accept(ids[0] ?? '', employee)).toBe(tenant.slug);
  expect(await accept(ids[1] ?? '', other)).toBe(tenant.slug);
  expect(await accept(ids[2] ?? '', gone)).toBe(null);
  expect(await standing(employee.email)).toEqual([
    { key: 'employee', status: 'active', clients: [] },
  ]);
  const [moved] = await standing(other.email);
  expect(moved.clients.sort()).toEqual([orchid, lotus].sort());
  expect(await standing(gone.email)).toMatchObject([{ status: 'deactivated' }]);
});

test('whoever is locked out brings nobody in, nor does an organisation that is a client no more', async () => {
  const ends = [
    ['memberships', 'user_id', main.userId, 'deactivated'],
    ['clients', 'id', orchid, 'archived'],
  ];
  for (const [n, [table, key, id, status]] of ends.entries()) {
    const email = `late${n}@${tenant.slug}.test`;
    const [person, invitation] = [await arrangeUser(email), await invite(main, email)];
    const set = (value: string | undefined) =>
      owner().query(`update public.${table} set status = $3 where tenant_id = $1 and ${key} = $2`, [
        tenant.id,
        id,
        value,
      ]);
    await set(status);
    expect(await accept(invitation, person)).toBe(null);
    expect(await findInvitation(invitation)).toBe(null);
    await set('active');
    expect(await accept(invitation, person)).toBe(tenant.slug);
  }
});

test('an open invitation elsewhere is not told of; one of their own is', async () => {
  const role = (
    await owner().query(`select id from public.roles where tenant_id = $1 and key = 'client'`, [
      tenant.id,
    ])
  ).rows[0].id;
  await inviteMember(await openContext(tenant.owner, tenant), {
    email: 'both@new.test',
    fullName: 'Both',
    roleId: role,
    clientId: lotus,
  });
  await invite(main, 'both@new.test');
  await expect(invite(main, 'both@new.test')).rejects.toThrow('members:error.alreadyInvited');
  await expect(invite(main, second.email)).rejects.toThrow('members:error.colleagueHere');
  expect(await open(main)).toHaveLength(1);
});

test('twenty a day and organisation', async () => {
  for (let at = 0; at < 20; at += 1) await invite(main, `p${at}@new.test`);
  await expect(invite(main, 'p21@new.test')).rejects.toThrow('members:error.enoughInvited');
});

test('is taken back by those who may invite, and no other', async () => {
  const id = await invite(main, 'back@new.test');
  const stranger = await arrangeMember(tenant, 'client', { clientId: lotus });
  await expect(revokeColleague(await openContext(stranger, tenant), id)).rejects.toThrow(
    'members:error.invitationGone',
  );
  expect(await open(stranger)).toEqual([]);
  await revokeColleague(await openContext(main, tenant), id);
  expect(await open(main)).toEqual([]);
});

test('staff name another main contact', async () => {
  const { rows } = await owner().query(
    'select id from public.client_contacts where tenant_id = $1 and user_id = $2',
    [tenant.id, second.userId],
  );
  await nameMainContact(await openContext(tenant.owner, tenant), rows[0].id);
  expect(await inviting(second)).toEqual([orchid]);
  expect(await inviting(main)).toEqual([]);
});
