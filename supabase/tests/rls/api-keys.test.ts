import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DbContext, readTenant, withTenant } from '~/platform/db/tenant.server';
import { startTestApi } from '../../../tests/setup/api';
import { testDb } from '../../../tests/setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  type TestTenant,
} from '../../../tests/setup/people';

/** The database alone, without the API in front: a key does what it was made for and its maker may, while it stands. */

let tenant: TestTenant;
const owner = () => testDb().owner;

beforeAll(async () => {
  tenant = await arrangeTenant();
  await arrangeClient(tenant, 'Nila');
});

async function key(permissions: string[], userId = tenant.owner.userId) {
  const { rows } = await owner().query<{ id: string }>(
    `insert into public.api_keys (tenant_id, user_id, name, prefix, secret_hash, permissions, expires_at)
     values ($1, $2, 'Probe', $3, $4, $5, now() + interval '1 day') returning id`,
    [
      tenant.id,
      userId,
      randomBytes(6).toString('hex'),
      randomBytes(32).toString('hex'),
      permissions,
    ],
  );
  const id = rows[0]?.id ?? '';
  const ctx: DbContext = {
    claims: {
      role: 'authenticated',
      sub: userId,
      api_key_id: id,
      app_metadata: { tenant_id: tenant.id },
    },
  };
  return { id, ctx };
}

async function count(ctx: DbContext, table: string): Promise<number> {
  const { rows } = await readTenant(ctx, (trx) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(trx),
  );
  return rows[0]?.n ?? -1;
}

describe('a key', () => {
  test('reads what its permissions name, and nothing else', async () => {
    const { ctx } = await key(['clients.read']);
    expect(await count(ctx, 'clients')).toBe(1);
    for (const table of [
      'memberships',
      'roles',
      'audit_entries',
      'events',
      'notifications',
      'api_keys',
    ]) {
      expect(await count(ctx, table), table).toBe(0);
    }
  });

  test('writes nothing it may only read', async () => {
    const { ctx } = await key(['clients.read']);
    await expect(
      withTenant(ctx, (trx) =>
        trx.insertInto('clients').values({ tenant_id: tenant.id, name: 'X' }).execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('loses what its maker loses', async () => {
    const manager = await arrangeMember(tenant, 'manager');
    const { ctx } = await key(['clients.read'], manager.userId);
    expect(await count(ctx, 'clients')).toBe(1);
    await owner().query(
      `delete from public.role_permissions where tenant_id = $1 and permission = 'clients.read'
         and role_id = (select id from public.roles where tenant_id = $1 and key = 'manager')`,
      [tenant.id],
    );
    expect(await count(ctx, 'clients')).toBe(0);
  });

  test.each([
    ['revoked', 'revoked_at = now()'],
    ['expired', `expires_at = now() - interval '1 second'`],
  ])('that is %s is nobody at the next query', async (_name, ending) => {
    const { id, ctx } = await key(['clients.read']);
    expect(await count(ctx, 'clients')).toBe(1);
    await owner().query(`update public.api_keys set ${ending} where id = $1`, [id]);
    expect(await count(ctx, 'clients')).toBe(0);
  });

  test('of somebody else, or of another company, is nobody', async () => {
    const { ctx } = await key(['clients.read']);
    const stranger = await arrangeMember(tenant, 'manager');
    expect(await count({ claims: { ...ctx.claims, sub: stranger.userId } }, 'clients')).toBe(0);
    const other = await arrangeTenant();
    await arrangeClient(other, 'Theirs');
    const there = { claims: { ...ctx.claims, app_metadata: { tenant_id: other.id } } };
    expect(await count(there, 'clients')).toBe(0);
  });

  test('makes no keys', async () => {
    const { ctx } = await key(['clients.read', 'apikeys.manage']);
    const attempt = insertKey(ctx, ['clients.read']);
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });
});

function insertKey(ctx: DbContext, permissions: string[]) {
  return withTenant(ctx, (trx) =>
    trx
      .insertInto('api_keys')
      .values({
        tenant_id: tenant.id,
        name: 'New',
        prefix: randomBytes(6).toString('hex'),
        secret_hash: randomBytes(32).toString('hex'),
        permissions,
        expires_at: new Date(Date.now() + 86_400_000),
      })
      .execute(),
  );
}

describe('a person who makes keys', () => {
  test('gives none what they do not hold, and none the right to make keys', async () => {
    const { ctx } = tenant.owner;
    for (const code of ['apikeys.manage', 'nothing.there']) {
      const error = await insertKey(ctx, [code]).then(
        () => null,
        (refused: unknown) => refused,
      );
      expect(error).toBeInstanceOf(pg.DatabaseError);
      expect(error).toMatchObject({ constraint: 'api_keys_not_held' });
    }
  });

  test('cannot wake a revoked one', async () => {
    const { id } = await key(['clients.read']);
    await owner().query('update public.api_keys set revoked_at = now() where id = $1', [id]);
    await expect(
      withTenant(tenant.owner.ctx, (trx) =>
        trx.updateTable('api_keys').set({ revoked_at: null }).where('id', '=', id).execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'api_keys_revoked' });
  });
});

describe('at the Data API', () => {
  let api: Awaited<ReturnType<typeof startTestApi>>;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  test('hashes are nobody’s to read, and makers nobody’s to choose', async () => {
    await key(['clients.read']);
    const mine = api.as(tenant.owner);
    expect((await mine.from('api_keys').select('id, name')).data?.length).toBeGreaterThan(0);
    expect((await mine.from('api_keys').select('secret_hash')).error?.code).toBe('42501');
    const made = await mine.from('api_keys').insert({
      tenant_id: tenant.id,
      user_id: tenant.owner.userId,
      name: 'X',
      prefix: 'abcdefgh',
      secret_hash: '0'.repeat(64),
      permissions: ['clients.read'],
      expires_at: new Date(Date.now() + 86_400_000).toISOString(),
    });
    expect(made.error?.code).toBe('42501');
  });
});
