import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { endView, startView } from '~/modules/members/commands/view-as.server';
import {
  accessFacts,
  asMember,
  explainAccess,
  recordPlace,
} from '~/modules/members/queries/access.server';
import { lookAs, type OpenView } from '~/platform/auth/view.server';
import { type Claims, readTenant, withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
let admin: TestPerson;
let employee: TestPerson;
let client: string;

beforeEach(async () => {
  tenant = await arrangeTenant();
  client = await arrangeClient(tenant, 'Acme');
  admin = await arrangeMember(tenant, 'admin', { name: 'Ada' });
  employee = await arrangeMember(tenant, 'employee', { name: 'Ed', employee: {} });
});

async function openView(viewer: TestPerson): Promise<OpenView | null> {
  const { rows } = await readTenant(viewer.ctx, (trx) =>
    sql<{ view: OpenView | null }>`select private.open_view(${tenant.slug}) as view`.execute(trx),
  );
  return rows[0]?.view ?? null;
}

/** The claims that the server makes once a look is open. */
async function looking(viewer: TestPerson, person: TestPerson): Promise<Claims> {
  await startView(await openContext(viewer, tenant), person.userId);
  const view = await openView(viewer);
  return { ...viewer.ctx.claims, sub: person.userId, act: { by: viewer.userId, view: view?.id } };
}

const seen = async (claims: Claims) => {
  const { rows } = await readTenant({ claims }, (trx) =>
    sql<{ tenant: string | null; person: string; role: string | null }>`
      select private.tenant_id() as tenant, private.user_id() as person, private.role_key() as role`.execute(
      trx,
    ),
  );
  return rows[0];
};

describe('looking as somebody', () => {
  test('is their rows and role, and is recorded with both people', async () => {
    const claims = await looking(admin, employee);
    expect(await seen(claims)).toEqual({
      tenant: tenant.id,
      person: employee.userId,
      role: 'employee',
    });
    const { rows } = await testDb().owner.query(
      `select actor_id, after ->> 'person_id' as person from public.audit_entries
       where tenant_id = $1 and action = 'member.viewed_as'`,
      [tenant.id],
    );
    expect(rows).toEqual([{ actor_id: admin.userId, person: employee.userId }]);
    const shown = await readTenant(employee.ctx, (trx) =>
      sql<{ viewer: string }>`select viewer from private.views_of_me()`.execute(trx),
    );
    expect(shown.rows).toEqual([{ viewer: 'Ada' }]);
  });

  test('opens their session, with the viewer’s own language', async () => {
    await startView(await openContext(admin, tenant), employee.userId);
    const ctx = await openContext(admin, tenant);
    const view = await openView(admin);
    const row = { ...ctx.session, tenant: ctx.session.tenant };
    if (!view || !row.tenant) throw new Error('no look');
    const result = await lookAs({ ...row, tenant: row.tenant }, view, admin.ctx.claims);
    expect(result?.row.tenant).toMatchObject({ displayName: 'Ed', role: { key: 'employee' } });
    expect(result?.row.tenant?.employeeId).not.toBeNull();
    expect(result?.row.user.id).toBe(employee.userId);
  });

  test('changes nothing: our transaction is read only, and any other sees nothing at all', async () => {
    const claims = await looking(admin, employee);
    await expect(
      withTenant({ claims }, (trx) =>
        trx.updateTable('clients').set({ name: 'Changed' }).where('id', '=', client).execute(),
      ),
    ).rejects.toMatchObject({ code: '25006' });
    const literal = JSON.stringify(claims);
    const web = new (await import('pg')).default.Client({ connectionString: testDb().webUrl });
    await web.connect();
    try {
      await web.query(`begin; set local role authenticated`);
      await web.query(`select set_config('request.jwt.claims', $1, true)`, [literal]);
      const { rows } = await web.query('select private.tenant_id() as tenant');
      expect(rows[0].tenant).toBeNull();
      await expect(
        web.query(`select private.record_audit('x.y', 'clients', null, '{}')`),
      ).rejects.toMatchObject({
        code: '42501',
      });
    } finally {
      await web.end();
    }
  });

  test('ends when it is ended, after half an hour, with the viewer’s session, and with their right', async () => {
    const claims = await looking(admin, employee);
    const open = async () => (await seen(claims))?.tenant === tenant.id;
    const { owner } = testDb();
    expect(await open()).toBe(true);
    await owner.query(
      `update public.view_sessions set expires_at = private.now() - interval '1 second' where tenant_id = $1`,
      [tenant.id],
    );
    expect(await open()).toBe(false);
    await owner.query(
      `update public.view_sessions set expires_at = private.now() + interval '1 minute' where tenant_id = $1`,
      [tenant.id],
    );
    expect(await open()).toBe(true);
    const revoke = `delete from public.role_permissions where tenant_id = $1 and permission = 'members.view_as'
      and role_id = (select id from public.roles where tenant_id = $1 and key = 'admin')`;
    await owner.query(revoke, [tenant.id]);
    expect(await open()).toBe(false);
    await owner.query(
      `insert into public.role_permissions (tenant_id, role_id, permission, scope)
       select $1, id, 'members.view_as', 'all' from public.roles where tenant_id = $1 and key = 'admin'`,
      [tenant.id],
    );
    expect(await open()).toBe(true);
    expect(await endView(claims, tenant.id)).toBeNull();
    expect(await endView(admin.ctx.claims, tenant.id)).toBe(employee.membershipId);
    expect(await open()).toBe(false);
  });

  test('ends with the session it began in', async () => {
    const claims = await looking(admin, employee);
    await testDb().owner.query('delete from auth.sessions where id = $1', [admin.sessionId]);
    expect((await seen(claims))?.tenant).toBeNull();
  });

  test('claims that somebody makes up open nothing', async () => {
    const claims = await looking(admin, employee);
    const view = claims.act?.view;
    const forged: Claims[] = [
      { ...employee.ctx.claims, sub: tenant.owner.userId, act: { by: employee.userId } },
      { ...claims, sub: tenant.owner.userId },
      { ...claims, act: { by: employee.userId, view } },
      { ...employee.ctx.claims, sub: admin.userId, act: { by: admin.userId, view } },
      { ...claims, act: { by: admin.userId, view: crypto.randomUUID() } },
    ];
    for (const one of forged) expect((await seen(one))?.tenant, JSON.stringify(one.act)).toBeNull();
  });

  test('is for those who may, of those who hold no more than they', async () => {
    const refused = async (viewer: TestPerson, person: TestPerson) =>
      expect(startView(await openContext(viewer, tenant), person.userId)).rejects.toMatchObject({
        key: expect.stringMatching(/viewNotWithin|notHeld/),
      });
    await refused(employee, admin);
    await refused(admin, tenant.owner);
    await refused(admin, admin);
    await startView(await openContext(tenant.owner, tenant), admin.userId);
    // Somebody who holds what an admin does not.
    await testDb().owner.query(
      `delete from public.role_permissions where tenant_id = $1 and permission = 'leave.manage'
       and role_id = (select id from public.roles where tenant_id = $1 and key = 'admin')`,
      [tenant.id],
    );
    await testDb().owner.query(
      `insert into public.role_permissions (tenant_id, role_id, permission, scope)
       select $1, id, 'leave.manage', 'all' from public.roles where tenant_id = $1 and key = 'employee'
       on conflict do nothing`,
      [tenant.id],
    );
    await refused(admin, employee);
  });
});

describe('why they can or cannot see it', () => {
  const ask = async (person: TestPerson, id: string) => {
    const { ctx } = admin;
    const facts = await accessFacts(ctx, person.userId);
    const table = await recordPlace(ctx, id);
    if (!facts || !table) throw new Error('nothing to ask about');
    return { facts, answer: await explainAccess(ctx, person.userId, table, id, facts) };
  };

  test('a client organisation and a guest', async () => {
    const outsider = await arrangeMember(tenant, 'client', { clientId: client });
    const other = await arrangeClient(tenant, 'Other');
    const own = await ask(outsider, client);
    expect(own.facts.clients).toEqual(['Acme']);
    expect(own.answer).toMatchObject({
      table: 'clients',
      verdict: { select: true, delete: false },
    });
    const foreign = await ask(outsider, other);
    expect(foreign.answer.verdict.select).toBe(false);
    expect(foreign.answer.reach).toMatchObject({ own: false, all: true, policy: 'select_clients' });
    expect(foreign.answer.deciding).toContainEqual(
      expect.objectContaining({ deed: 'select', code: 'clients.read', scope: 'own' }),
    );
  });

  test('somebody locked out sees nothing, and that is the reason', async () => {
    await testDb().owner.query(
      `update public.memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
      [tenant.id, employee.userId],
    );
    const { facts, answer } = await ask(employee, client);
    expect(facts.status).toBe('deactivated');
    expect(answer.verdict).toEqual({ select: false, update: false, delete: false });
  });

  test('records of another company do not exist for the question either', async () => {
    const other = await arrangeTenant();
    expect(await recordPlace(admin.ctx, await arrangeClient(other, 'Theirs'))).toBeNull();
    expect(await accessFacts(admin.ctx, other.owner.userId)).toBeNull();
  });

  test('is no door: who may not ask gets nothing, and asking writes nothing', async () => {
    await expect(accessFacts(employee.ctx, admin.userId)).rejects.toMatchObject({ code: '42501' });
    const { claims } = asMember(employee.ctx, admin.userId);
    expect((await seen(claims))?.tenant).toBeNull();
    await expect(
      withTenant(asMember(admin.ctx, employee.userId), (trx) =>
        trx.updateTable('clients').set({ name: 'X' }).execute(),
      ),
    ).rejects.toMatchObject({ code: '25006' });
  });
});
