import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { once } from '~/platform/db/once.server';
import { readTenant, withAnon, withTenant } from '~/platform/db/tenant.server';
import { emit } from '~/platform/events/emit.server';
import { testDb } from '../../setup/database';
import { arrangeMember, arrangeTenant, arrangeUser, type TestTenant } from '../../setup/people';
import { eventually } from '../../setup/worker';

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await arrangeTenant();
});

const countRoles = (ctx: TestTenant['owner']['ctx']) =>
  readTenant(ctx, (trx) => trx.selectFrom('roles').select('id').execute()).then(
    (rows) => rows.length,
  );

describe('withTenant', () => {
  test('runs as the tenant the claims name, and sees nothing of another', async () => {
    const other = await arrangeTenant();
    expect(await countRoles(tenant.owner.ctx)).toBe(11);
    const forged = {
      claims: { ...tenant.owner.ctx.claims, app_metadata: { tenant_id: other.id } },
    };
    expect(await countRoles(forged)).toBe(0);
  });

  test('leaves no role or claims on the connection', async () => {
    await countRoles(tenant.owner.ctx);
    const { rows } = await withAnon((trx) =>
      sql<{ role: string; sub: string | null }>`
        select current_user as role, private.user_id() as sub`.execute(trx),
    );
    expect(rows).toEqual([{ role: 'anon', sub: null }]);
  });

  test('rolls back when the work throws, and keeps the connection usable', async () => {
    const failed = withTenant(tenant.owner.ctx, async (trx) => {
      await trx.insertInto('clients').values({ tenant_id: tenant.id, name: 'Gone' }).execute();
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    const found = await readTenant(tenant.owner.ctx, (trx) =>
      trx.selectFrom('clients').select('id').where('name', '=', 'Gone').execute(),
    );
    expect(found).toEqual([]);
  });

  test('a swallowed database error cannot pass as a commit', async () => {
    const work = withTenant(tenant.owner.ctx, async (trx) => {
      await sql`select 1 / 0`.execute(trx).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
  });

  test('readTenant refuses writes', async () => {
    const write = readTenant(tenant.owner.ctx, (trx) =>
      trx.insertInto('clients').values({ tenant_id: tenant.id, name: 'No' }).execute(),
    );
    await expect(write).rejects.toThrow('read-only');
  });

  test('claims with quotes and backslashes arrive as they are', async () => {
    const odd = `it's \\ "x"; drop table tenants; --`;
    const { rows } = await readTenant(
      { claims: { ...tenant.owner.ctx.claims, request_id: odd } },
      (trx) => sql<{ id: string }>`select private.request_id() as id`.execute(trx),
    );
    expect(rows[0]?.id).toBe(odd);
  });
});

describe('live claims', () => {
  test('a deactivated member sees nothing at the next query', async () => {
    const member = await arrangeMember(tenant, 'admin');
    expect(await countRoles(member.ctx)).toBe(11);
    await withTenant(tenant.owner.ctx, (trx) =>
      trx
        .updateTable('memberships')
        .set({ status: 'deactivated' })
        .where('tenant_id', '=', tenant.id)
        .where('user_id', '=', member.userId)
        .execute(),
    );
    expect(await countRoles(member.ctx)).toBe(0);
  });

  test('an ended session sees nothing at the next query', async () => {
    const member = await arrangeMember(tenant, 'admin');
    await testDb().owner.query('delete from auth.sessions where id = $1', [member.sessionId]);
    expect(await countRoles(member.ctx)).toBe(0);
  });

  test('a suspended tenant sees nothing at the next query', async () => {
    const doomed = await arrangeTenant();
    await testDb().owner.query(`update public.tenants set status = 'suspended' where id = $1`, [
      doomed.id,
    ]);
    expect(await countRoles(doomed.owner.ctx)).toBe(0);
  });

  test('a required second factor shuts aal1 out and lets aal2 in', async () => {
    const strict = await arrangeTenant();
    await testDb().owner.query('update public.tenants set require_mfa = true where id = $1', [
      strict.id,
    ]);
    expect(await countRoles(strict.owner.ctx)).toBe(0);
    const claimed = { claims: { ...strict.owner.ctx.claims, aal: 'aal2' } };
    expect(await countRoles(claimed), 'the session must have reached it too').toBe(0);
    await testDb().owner.query(`update auth.sessions set aal = 'aal2' where id = $1`, [
      strict.owner.sessionId,
    ]);
    expect(await countRoles(claimed)).toBe(11);
  });
});

describe('R5', () => {
  const setStatus = (by: TestTenant['owner'], userId: string, status: string) =>
    withTenant(by.ctx, (trx) =>
      trx
        .updateTable('memberships')
        .set({ status })
        .where('tenant_id', '=', tenant.id)
        .where('user_id', '=', userId)
        .executeTakeFirst(),
    );

  test('the last owner cannot be deactivated, the last but one can', async () => {
    await expect(setStatus(tenant.owner, tenant.owner.userId, 'deactivated')).rejects.toThrow(
      'at least one active owner',
    );
    const second = await arrangeMember(tenant, 'owner');
    await setStatus(tenant.owner, second.userId, 'deactivated');
  });

  test('an admin can neither demote an owner nor make one', async () => {
    const admin = await arrangeMember(tenant, 'admin');
    await expect(setStatus(admin, tenant.owner.userId, 'deactivated')).rejects.toThrow('exceeds');
    const promoted = withTenant(admin.ctx, async (trx) => {
      const owner = await trx
        .selectFrom('roles')
        .select('id')
        .where('tenant_id', '=', tenant.id)
        .where('key', '=', 'owner')
        .executeTakeFirstOrThrow();
      await trx
        .updateTable('memberships')
        .set({ role_id: owner.id })
        .where('tenant_id', '=', tenant.id)
        .where('user_id', '=', admin.userId)
        .execute();
    });
    await expect(promoted).rejects.toThrow('exceeds');
  });
});

describe('helpers', () => {
  test('once() does the work once and repeats its result, also for two at the same time', async () => {
    const key = crypto.randomUUID();
    const submit = () =>
      withTenant(tenant.owner.ctx, (trx) =>
        once(trx, key, () =>
          trx
            .insertInto('clients')
            .values({ tenant_id: tenant.id, name: `Once ${key}` })
            .returning('id')
            .executeTakeFirstOrThrow(),
        ),
      );
    const [first, second] = await Promise.all([submit(), submit()]);
    expect(second).toEqual(first);
    const { rows } = await testDb().owner.query('select id from public.clients where name = $1', [
      `Once ${key}`,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('emit() wakes the dispatchers once a transaction, and only if it commits', async () => {
    const told: string[] = [];
    const ears = new pg.Client(testDb().url);
    ears.on('notification', ({ payload }) => told.push(payload ?? ''));
    await ears.connect();
    await ears.query('listen mainstay_events');
    const event = { type: 'test.happened', recordType: 'clients', recordId: crypto.randomUUID() };
    const happen = (then: () => void) =>
      withTenant(tenant.owner.ctx, async (trx) => {
        await emit(trx, event);
        await emit(trx, event);
        then();
      });
    const undo = () => {
      throw new Error('undone');
    };
    await expect(happen(undo)).rejects.toThrow('undone');
    await happen(() => undefined);
    await testDb().owner.query(`select pg_notify('mainstay_events', 'the end')`);
    await eventually('all was heard', () => told.includes('the end'));
    expect(told).toEqual([tenant.id, 'the end']);
    await ears.end();
  });

  test('every change leaves an audit entry with actor, difference, request and address', async () => {
    const { id } = await withTenant(tenant.owner.ctx, (trx) =>
      trx
        .insertInto('clients')
        .values({ tenant_id: tenant.id, name: 'Before' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    await withTenant(tenant.owner.ctx, (trx) =>
      trx
        .updateTable('clients')
        .set({ name: 'After' })
        .where('tenant_id', '=', tenant.id)
        .where('id', '=', id)
        .execute(),
    );
    const entries = await readTenant(tenant.owner.ctx, (trx) =>
      trx
        .selectFrom('audit_entries')
        .select(['action', 'actor_id', 'actor_kind', 'before', 'after', 'request_id', 'ip'])
        .where('record_id', '=', id)
        .orderBy('id')
        .execute(),
    );
    expect(entries[1]).toEqual({
      action: 'update',
      actor_id: tenant.owner.userId,
      actor_kind: 'user',
      before: { name: 'Before' },
      after: { name: 'After' },
      request_id: tenant.owner.ctx.claims.request_id,
      ip: '192.0.2.1',
    });
    await expect(
      testDb().owner.query('delete from public.audit_entries where record_id = $1', [id]),
    ).rejects.toThrow('append-only');
  });

  test('claims follow the membership into auth.users', async () => {
    const person = await arrangeUser('lonely@nowhere.test');
    const meta = async (userId: string) =>
      (
        await testDb().owner.query(
          'select raw_app_meta_data as meta from auth.users where id = $1',
          [userId],
        )
      ).rows[0]?.meta;
    expect(await meta(person.userId)).toEqual({});
    expect(await meta(tenant.owner.userId)).toEqual({ tenant_id: tenant.id, role: 'owner' });
  });
});
