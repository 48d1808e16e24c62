import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { modules } from '~/platform/modules/registry.server';
import { testDb } from '../../tests/setup/database';
import {
  arrangeMember,
  arrangeTenant,
  arrangeUser,
  type TestTenant,
} from '../../tests/setup/people';
import { type Command, isAllowed, type TableProbe } from './rls/probe';
import { makeWorld, type World } from './rls/world';

/** A module that a tenant does not have is not there, for anybody, in the database's eyes. */

const files = import.meta.glob<{ probes: Record<string, TableProbe> }>('./rls/probes/*.ts', {
  eager: true,
});
const probes: Record<string, TableProbe> = Object.assign(
  {},
  ...Object.values(files).map((file) => file.probes),
);
const optional = modules.filter((module) => !module.required);

const call = (ctx: DbContext, name: 'install_module' | 'uninstall_module', module: string) =>
  withTenant(ctx, (trx) =>
    sql`select ${sql.raw(`private.${name}`)}(${module}) as result`.execute(trx),
  );
const install = (ctx: DbContext, module: string) => call(ctx, 'install_module', module);
const uninstall = (ctx: DbContext, module: string) => call(ctx, 'uninstall_module', module);

/** The module and all that stand on it, those first. */
function withDependents(id: string): string[] {
  const above = optional.filter((module) => module.dependencies.includes(id));
  return [...new Set([...above.flatMap((module) => withDependents(module.id)), id])];
}

const guardsOf = (of: typeof modules) =>
  of
    .flatMap((module) => module.permissions)
    .flatMap(({ code, guards }) =>
      guards.flatMap(({ table, commands }) =>
        commands.map((command) => ({ code, table, command })),
      ),
    );

async function cells(tenantId: string): Promise<string[]> {
  const { rows } = await testDb().owner.query<{ cell: string }>(
    `select role_id || ' ' || permission || ' ' || scope as cell from public.role_permissions
     where tenant_id = $1 order by 1`,
    [tenantId],
  );
  return rows.map(({ cell }) => cell);
}

async function refusal(work: Promise<unknown>): Promise<{ constraint: string; detail: string }> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof pg.DatabaseError)) throw new Error(`not refused: ${error}`);
  return { constraint: error.constraint ?? error.code ?? '', detail: error.detail ?? '' };
}

describe.each(optional.map(({ id }) => id))('without %s', (id) => {
  let world: World;
  let before: string[];
  const rows: Record<string, Record<string, Record<string, unknown>>> = {};
  const gone = (module: (typeof modules)[number]) => withDependents(id).includes(module.id);
  const elsewhere = guardsOf(modules.filter((module) => !gone(module)));
  // What another module's right opens as well stays open by that one.
  const guards = guardsOf(modules.filter(gone)).filter(
    ({ table, command }) =>
      !elsewhere.some((other) => other.table === table && other.command === command),
  );

  const reached = async (pick: (command: Command) => boolean) => {
    const found: string[] = [];
    for (const { code, table, command } of guards.filter((guard) => pick(guard.command))) {
      const probe = probes[table] as TableProbe;
      for (const [relation, row] of Object.entries(rows[table] ?? {})) {
        const values =
          command === 'insert'
            ? await probe.insert?.(world, relation as 'own')
            : command === 'update' && typeof probe.update === 'function'
              ? probe.update(world, relation as 'own')
              : probe.update;
        const allowed = await isAllowed(
          world,
          table,
          command,
          row,
          (values ?? {}) as object as Record<string, unknown>,
        );
        if (allowed) found.push(`${code}: ${command} ${table} (${relation})`);
      }
    }
    return found;
  };

  beforeAll(async () => {
    world = await makeWorld('owner');
    for (const { table } of guards) {
      rows[table] ??= (await (probes[table] as TableProbe).rows(world)) as (typeof rows)[string];
    }
    before = await cells(world.tenant.id);
  });

  test('its owner reaches its tables while it is there', async () => {
    if (guards.length > 0) expect(await reached((command) => command === 'select')).not.toEqual([]);
  });

  test('nobody holds any of its rights, and its owner reaches no row', async () => {
    for (const module of withDependents(id)) await uninstall(world.tenant.owner.ctx, module);
    const { rows: left } = await testDb().owner.query(
      `select c.permission from public.role_permissions c join public.permissions p on p.code = c.permission
       where c.tenant_id = $1 and p.module = any ($2)`,
      [world.tenant.id, withDependents(id)],
    );
    expect(left).toEqual([]);
    expect(await reached(() => true)).toEqual([]);
  });

  test('it comes back with every cell as it was', async () => {
    for (const module of withDependents(id).reverse()) {
      await install(world.tenant.owner.ctx, module);
    }
    expect(await cells(world.tenant.id)).toEqual(before);
    if (guards.length > 0) expect(await reached((command) => command === 'select')).not.toEqual([]);
  });
});

describe('installing', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await arrangeTenant();
  });

  test('is refused to who lacks the right', async () => {
    const manager = await arrangeMember(tenant, 'manager');
    expect((await refusal(uninstall(manager.ctx, 'people'))).constraint).toBe('42501');
    expect((await refusal(install(manager.ctx, 'people'))).constraint).toBe('42501');
  });

  test('uninstalling is refused while others depend on it, and says which', async () => {
    expect(await refusal(uninstall(tenant.owner.ctx, 'crm'))).toEqual({
      constraint: 'module_subscriptions_dependents',
      detail: 'projects,support',
    });
  });

  test('what it depends on comes first', async () => {
    await uninstall(tenant.owner.ctx, 'projects');
    await uninstall(tenant.owner.ctx, 'support');
    await uninstall(tenant.owner.ctx, 'crm');
    expect(await refusal(install(tenant.owner.ctx, 'support'))).toEqual({
      constraint: 'module_subscriptions_dependencies',
      detail: 'crm',
    });
    await install(tenant.owner.ctx, 'crm');
    await install(tenant.owner.ctx, 'support');
  });

  test('installing together what the other depends on never leaves it without', async () => {
    for (let round = 0; round < 5; round += 1) {
      await uninstall(tenant.owner.ctx, 'support');
      await Promise.allSettled([
        uninstall(tenant.owner.ctx, 'crm'),
        install(tenant.owner.ctx, 'support'),
      ]);
      const { rows } = await testDb().owner.query(
        'select modules from public.tenants where id = $1',
        [tenant.id],
      );
      if (rows[0].modules.support) expect(rows[0].modules).toHaveProperty('crm');
      await install(tenant.owner.ctx, 'crm');
      await install(tenant.owner.ctx, 'support');
    }
  });

  test('a required, a withdrawn, an unknown and an unplanned module are refused', async () => {
    const { owner } = testDb();
    await uninstall(tenant.owner.ctx, 'people');
    expect((await refusal(install(tenant.owner.ctx, 'nothing'))).constraint).toBe(
      'module_subscriptions_offer',
    );
    await owner.query(`update public.module_products set deleted_at = now() where id = 'people'`);
    expect((await refusal(install(tenant.owner.ctx, 'people'))).constraint).toBe(
      'module_subscriptions_offer',
    );
    await owner.query(`update public.module_products set deleted_at = null where id = 'people'`);
    await owner.query(`update public.tenants set plan = 'starter' where id = $1`, [tenant.id]);
    expect((await refusal(install(tenant.owner.ctx, 'people'))).constraint).toBe(
      'module_subscriptions_plan',
    );
    await owner.query(`update public.tenants set plan = 'business' where id = $1`, [tenant.id]);
    await install(tenant.owner.ctx, 'people');
  });

  test('writes one entry of the trail and one event, not one per cell', async () => {
    const since = new Date();
    await uninstall(tenant.owner.ctx, 'people');
    await install(tenant.owner.ctx, 'people');
    const { rows } = await testDb().owner.query(
      `select record_type, action from public.audit_entries where tenant_id = $1 and occurred_at >= $2 order by id`,
      [tenant.id, since],
    );
    expect(rows).toEqual([
      { record_type: 'module_subscriptions', action: 'update' },
      { record_type: 'module_subscriptions', action: 'update' },
    ]);
    const events = await testDb().owner.query(
      `select type, payload ->> 'module' as module from public.events where tenant_id = $1 and created_at >= $2 order by id`,
      [tenant.id, since],
    );
    expect(events.rows).toEqual([
      { type: 'module.removed', module: 'people' },
      { type: 'module.provisioned', module: 'people' },
    ]);
  });

  test('a cell cannot be set while the module is away, not even by the owner', async () => {
    await uninstall(tenant.owner.ctx, 'people');
    const grant = withTenant(tenant.owner.ctx, (trx) =>
      sql`insert into role_permissions (tenant_id, role_id, permission, scope)
        select ${tenant.id}::uuid, r.id, 'leave.read', 'own' from roles r where r.key = 'guest'`.execute(
        trx,
      ),
    );
    expect((await refusal(grant)).constraint).toBe('role_permissions_not_held');
    await install(tenant.owner.ctx, 'people');
  });

  test('a person changes the settings of a subscription and nothing else', async () => {
    const change = (column: string, value: string) =>
      withTenant(tenant.owner.ctx, (trx) =>
        sql`update module_subscriptions set ${sql.ref(column)} = ${value} where module = 'crm'`.execute(
          trx,
        ),
      );
    await change('settings', '{"a": 1}');
    const { rows } = await testDb().owner.query(
      'select modules from public.tenants where id = $1',
      [tenant.id],
    );
    expect(rows[0].modules.crm.settings).toEqual({ a: 1 });
    for (const [column, value] of [
      ['status', 'uninstalled'],
      ['module_version', '9.9.9'],
      ['module', 'people'],
    ] as const) {
      expect((await refusal(change(column, value))).constraint).toBe('42501');
    }
    const forged = withTenant(tenant.owner.ctx, (trx) =>
      sql`update tenants set modules = '{}' where id = ${tenant.id}`.execute(trx),
    );
    expect((await refusal(forged)).constraint).toBe('42501');
  });
});

describe('the health template', () => {
  test('brings the second factor, and a form cannot switch it off', async () => {
    const tenant = await arrangeTenant({ template: 'health' });
    const read = () =>
      testDb().owner.query('select require_mfa, flags, modules from public.tenants where id = $1', [
        tenant.id,
      ]);
    expect((await read()).rows[0]).toMatchObject({ require_mfa: true, flags: ['health'] });
    expect(Object.keys((await read()).rows[0].modules).sort()).toEqual(['crm', 'people']);
    await testDb().owner.query('update public.tenants set require_mfa = false where id = $1', [
      tenant.id,
    ]);
    expect((await read()).rows[0].require_mfa).toBe(true);
  });

  test("cells of modules it does not bring wait aside, the owner's too", async () => {
    const tenant = await arrangeTenant({ template: 'health' });
    const { rows } = await testDb().owner.query(
      `select (select count(*)::int from public.role_permissions where tenant_id = $1 and permission like 'tickets.%') as live,
        (select count(*)::int from private.role_permissions_aside where tenant_id = $1 and permission like 'tickets.%') as aside`,
      [tenant.id],
    );
    expect(rows[0].live).toBe(0);
    expect(rows[0].aside).toBeGreaterThan(10);
  });
});

describe('the hub', () => {
  const staff = async (role: string) => {
    const person = await arrangeUser(`${role}-${Math.random()}@hub.test`);
    await testDb().owner.query('insert into public.hub_members (user_id, role) values ($1, $2)', [
      person.userId,
      role,
    ]);
    return person.ctx;
  };
  const rollOut = (ctx: DbContext, version: string, slugs: string[] | null) =>
    withTenant(ctx, (trx) =>
      sql<{
        moved: number;
      }>`select private.hub_roll_out('crm', ${version}, ${slugs}) as moved`.execute(trx),
    );

  test('rolls a version out to chosen tenants, and it is in both trails', async () => {
    const [a, b] = [await arrangeTenant(), await arrangeTenant()];
    const ctx = await staff('super_admin');
    await testDb().owner.query(`select private.declare_module('crm', 'sales', '1.1.0')`);
    expect((await refusal(rollOut(ctx, '7.0.0', null))).constraint).toBe('module_products_version');
    expect((await rollOut(ctx, '1.1.0', [a.slug])).rows[0]?.moved).toBe(1);
    const { rows } = await testDb().owner.query(
      `select id, modules -> 'crm' ->> 'version' as version from public.tenants where id = any ($1)`,
      [[a.id, b.id]],
    );
    expect(Object.fromEntries(rows.map(({ id, version }) => [id, version]))).toEqual({
      [a.id]: '1.1.0',
      [b.id]: '1.0.0',
    });
    const trail = await testDb().owner.query(
      `select actor_kind from public.audit_entries where tenant_id = $1 and record_type = 'module_subscriptions' and action = 'update'`,
      [a.id],
    );
    expect(trail.rows).toEqual([{ actor_kind: 'hub' }]);
    const own = await testDb().owner.query(
      `select after from public.hub_audit_entries where action = 'module.rolled_out'`,
    );
    expect(own.rows[0].after).toEqual({ version: '1.1.0', tenants: [a.slug], moved: 1 });
  });

  test('support staff read only; billing keeps plans; nobody else sees or does any of it', async () => {
    const [support, billing] = [await staff('support'), await staff('billing')];
    expect((await refusal(rollOut(support, '1.0.0', null))).constraint).toBe('42501');
    expect((await refusal(rollOut(billing, '1.0.0', null))).constraint).toBe('42501');
    const rename = (ctx: DbContext) =>
      withTenant(ctx, async (trx) =>
        Number(
          (await sql`update plans set name = 'Small' where id = 'starter'`.execute(trx))
            .numAffectedRows,
        ),
      );
    expect(await rename(support)).toBe(0);
    expect(await rename(billing)).toBe(1);
    const outsider = (await arrangeTenant()).owner.ctx;
    expect(await rename(outsider)).toBe(0);
    expect((await refusal(rollOut(outsider, '1.0.0', null))).constraint).toBe('42501');
    const seen = await withTenant(outsider, (trx) =>
      sql`select 1 from hub_audit_entries`.execute(trx),
    );
    expect(seen.rows).toEqual([]);
    const discover = withTenant(outsider, (trx) =>
      sql`select private.discover_modules('[]')`.execute(trx),
    );
    expect((await refusal(discover)).constraint).toBe('42501');
  });

  test('its own trail cannot be changed, even by the owner of the table', async () => {
    for (const statement of [
      'update public.hub_audit_entries set action = action',
      'delete from public.hub_audit_entries',
      'truncate public.hub_audit_entries',
    ]) {
      expect((await refusal(testDb().owner.query(statement))).constraint).toBe('42501');
    }
  });
});
