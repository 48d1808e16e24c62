import { beforeAll, describe, expect, test } from 'vitest';
import { findPerson } from '~/modules/hub/queries/people.server';
import { listTenants, viewTenant, viewTenantPeople } from '~/modules/hub/queries/tenants.server';
import { listTrail } from '~/modules/hub/queries/trail.server';
import { type TenantSort, tenantFilterSchema } from '~/modules/hub/schema';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { type HubPermission, hubPermissions } from '~/platform/rbac/hub-permissions';
import { jobFor } from '../../setup/jobs';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import { arrangeHubPerson, db, hubCan } from './arrange';

let boss: TestPerson;
let tenants: TestTenant[];

beforeAll(async () => {
  boss = await arrangeHubPerson('super_admin');
  tenants = [];
  for (let index = 0; index < 5; index += 1) {
    const tenant = await arrangeTenant();
    for (let member = 0; member < index; member += 1) await arrangeMember(tenant, 'employee');
    tenants.push(tenant);
  }
  const first = tenants[0] as TestTenant;
  const client = await arrangeClient(first, 'Acme');
  await arrangeMember(first, 'client', { clientId: client });
  await db(
    `insert into public.files (tenant_id, name, content_type, byte_size, sha256)
     values ($1, 'x.txt', 'text/plain', 2048, decode(repeat('00', 32), 'hex'))`,
    [first.id],
  );
  await db('select private.refresh_usage()');
});

const everything = (sort: TenantSort, dir: 'asc' | 'desc', limit: number) =>
  readTenant(boss.ctx, async (trx) => {
    const seen: string[] = [];
    let place = { key: '', after: null as string | null };
    for (;;) {
      const filter = { ...tenantFilterSchema.parse({ sort, dir }), ...place };
      const rows = await listTenants(trx, filter, limit);
      seen.push(...rows.slice(0, limit).map(({ slug }) => slug));
      const last = rows[limit - 1];
      if (rows.length <= limit || !last) return seen;
      place = { key: last.sort_key, after: last.id };
    }
  });

describe('the list', () => {
  test.each(['created', 'name', 'members', 'storage', 'jobs', 'activity', 'trial'] as const)(
    'by %s goes through every company once, in both directions, two at a time',
    async (sort) => {
      const down = await everything(sort, 'desc', 2);
      const up = await everything(sort, 'asc', 2);
      expect(new Set(down).size).toBe(5);
      expect(down).toHaveLength(5);
      expect(up).toHaveLength(5);
      expect(await everything(sort, 'desc', 50)).toEqual(down);
      expect(await everything(sort, 'asc', 50)).toEqual(up);
    },
  );

  test('shows usage as last counted, and says when', async () => {
    const first = tenants[0] as TestTenant;
    const [row] = await readTenant(boss.ctx, (trx) =>
      listTenants(trx, tenantFilterSchema.parse({ q: first.slug }), 50),
    );
    expect(row).toMatchObject({ staff: 1, clients: 1, storage_bytes: 2048, status: 'trial' });
    expect(row?.as_of).toBeInstanceOf(Date);
    const newcomer = await arrangeTenant();
    const [fresh] = await readTenant(boss.ctx, (trx) =>
      listTenants(trx, tenantFilterSchema.parse({ q: newcomer.slug }), 50),
    );
    expect(fresh).toMatchObject({ staff: null, as_of: null });
    await db('delete from public.tenants where id = $1', [newcomer.id]);
  });

  test('finds what was typed literally', async () => {
    const rows = await readTenant(boss.ctx, (trx) =>
      listTenants(trx, tenantFilterSchema.parse({ q: '%' }), 50),
    );
    expect(rows).toEqual([]);
  });

  test('counts again without counting a day twice', async () => {
    await db('select private.refresh_usage()');
    const [days] = await db<{ days: number; most: number }>(
      `select count(*)::int as days, max(n)::int as most from (
         select count(*) as n from private.tenant_usage_days group by tenant_id, day) x`,
    );
    expect(days?.most).toBe(1);
  });
});

describe('looking', () => {
  test('at a company and its people is written down on both sides', async () => {
    const tenant = tenants[2] as TestTenant;
    const found = await withTenant(boss.ctx, (trx) => viewTenant(trx, tenant.slug));
    expect(found).toMatchObject({ slug: tenant.slug, owners: [tenant.owner.email] });
    expect(found?.days.length).toBeGreaterThan(0);
    const people = await withTenant(boss.ctx, (trx) => viewTenantPeople(trx, tenant.slug, null, 2));
    expect(people).toHaveLength(3);
    const next = await withTenant(boss.ctx, (trx) =>
      viewTenantPeople(trx, tenant.slug, people[1]?.id ?? null, 2),
    );
    expect(next.map(({ id }) => id)).toEqual([people[2]?.id]);
    const theirs = await db(
      `select distinct action, actor_kind from public.audit_entries where tenant_id = $1 and actor_id = $2 order by 1`,
      [tenant.id, boss.userId],
    );
    expect(theirs).toEqual([
      { action: 'tenant.members_viewed', actor_kind: 'hub' },
      { action: 'tenant.viewed', actor_kind: 'hub' },
    ]);
    const ours = await readTenant(boss.ctx, (trx) =>
      listTrail(
        trx,
        { actor: 'Sam', action: 'tenant.viewed', tenant: tenant.slug, after: null },
        50,
      ),
    );
    expect(ours).toMatchObject([{ actor_name: 'Sam super_admin', tenant_slug: tenant.slug }]);
  });

  test('for a person needs the whole address, and is written down wherever they belong', async () => {
    const tenant = tenants[1] as TestTenant;
    const person = await withTenant(boss.ctx, (trx) =>
      findPerson(trx, ` ${tenant.owner.email.toUpperCase()} `),
    );
    expect(person).toMatchObject({
      email: tenant.owner.email,
      sessions: 1,
      lockedUntil: null,
      memberships: [{ slug: tenant.slug, roleKey: 'owner' }],
    });
    expect(await withTenant(boss.ctx, (trx) => findPerson(trx, 'owner@'))).toBeNull();
    const [entry] = await db(
      `select actor_kind from public.audit_entries where tenant_id = $1 and action = 'member.viewed_by_hub'`,
      [tenant.id],
    );
    expect(entry).toEqual({ actor_kind: 'hub' });
  });

  test('is refused to everybody else, even inside a task', async () => {
    const tenant = tenants[1] as TestTenant;
    for (const ctx of [tenant.owner.ctx, jobFor(tenant)]) {
      const look = withTenant(ctx, (trx) => viewTenant(trx, tenant.slug));
      await expect(look).rejects.toThrow('hub role');
    }
  });

  test('leaves a trail nobody can change', async () => {
    await expect(db('update public.hub_audit_entries set action = $1', ['x.y'])).rejects.toThrow(
      'append-only',
    );
    await expect(db('delete from public.hub_audit_entries')).rejects.toThrow('append-only');
    await expect(db('truncate public.hub_audit_entries')).rejects.toThrow('append-only');
  });
});

test('pages and database agree on what the hub’s roles may do', async () => {
  for (const role of ['super_admin', 'support', 'billing'] as const) {
    const person = await arrangeHubPerson(role);
    const held: HubPermission[] = [];
    for (const action of hubPermissions.super_admin) {
      if (await hubCan(person, action)) held.push(action);
    }
    expect(held, role).toEqual([...hubPermissions[role]]);
  }
  const rows = await db<{ action: string }>(
    `select action from private.hub_rights where role = 'super_admin' order by 1`,
  );
  expect(rows.map(({ action }) => action)).toEqual([...hubPermissions.super_admin].sort());
});
