import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { overrideFlag, removeFlag, saveFlag } from '~/modules/hub/commands/save-flag.server';
import { listFlags, listOverrides } from '~/modules/hub/queries/flags.server';
import { viewFleet } from '~/modules/hub/queries/fleet.server';
import { flagSchema } from '~/modules/hub/schema';
import { createPool } from '~/platform/db/pool.server';
import { readTenant } from '~/platform/db/tenant.server';
import { flag, flagKeys } from '~/platform/flags/flag.server';
import { announceInstance } from '~/platform/fleet/instance.server';
import { testDb } from '../../setup/database';
import { arrangeTenant, type TestPerson, type TestTenant } from '../../setup/people';
import { eventually } from '../../setup/worker';
import { arrangeHubPerson, db, later, sessionOf } from './arrange';

let boss: TestPerson;
let tenant: TestTenant;

beforeAll(async () => {
  boss = await arrangeHubPerson('super_admin');
  tenant = await arrangeTenant();
});
afterEach(() => db(`delete from private.flags where key like 'try%'`));

const define = (over: object, isNew = true) =>
  saveFlag(boss.ctx, flagSchema.parse({ key: 'try_it', description: 'A try', ...over }), isNew);
/** As pages see it and as SQL sees it: always the same. */
async function isOn(person = tenant.owner): Promise<boolean> {
  const { flags } = await sessionOf(person, tenant.slug);
  const { rows } = await readTenant(person.ctx, (trx) =>
    sql<{ is_on: boolean }>`select private.flag('try_it') as is_on`.execute(trx),
  );
  expect(rows[0]?.is_on).toBe(flags.includes('try_it'));
  return flags.includes('try_it');
}

describe('a flag', () => {
  test('the person’s exception wins over the company’s, that over everybody, and all of them need the environment', async () => {
    expect(await isOn()).toBe(false);
    await define({});
    expect(await isOn()).toBe(false);
    await define({ enabled: 'on' }, false);
    expect(await isOn()).toBe(true);
    await overrideFlag(boss.ctx, 'try_it', { tenant: tenant.slug }, false);
    expect(await isOn()).toBe(false);
    await overrideFlag(boss.ctx, 'try_it', { email: tenant.owner.email }, true);
    expect(await isOn()).toBe(true);
    await define({ enabled: 'on', environments: ['demo'] }, false);
    expect(await isOn()).toBe(false);
    await db(`update private.deployment set environment = 'demo'`);
    expect(await isOn()).toBe(true);
    await db(`update private.deployment set environment = 'production'`);
    await define({ environments: [] }, false);
    await overrideFlag(boss.ctx, 'try_it', { email: tenant.owner.email }, null);
    await overrideFlag(boss.ctx, 'try_it', { tenant: tenant.slug }, null);
    expect(await isOn()).toBe(false);
    const [row] = await db('select has_overrides from private.flags where key = $1', ['try_it']);
    expect(row).toEqual({ has_overrides: false });
  });

  test('a share is always the same companies, and grows without taking any back', async () => {
    await define({ percentage: 30 });
    const ids = Array.from({ length: 1000 }, () => randomUUID());
    const on = async (percentage: number) => {
      await define({ percentage }, false);
      const rows = await db<{ id: string }>(
        `select id from unnest($1::uuid[]) id where private.flag_for('try_it', id, null)`,
        [ids],
      );
      return new Set(rows.map(({ id }) => id));
    };
    const [third, again, half, all] = [await on(30), await on(30), await on(50), await on(100)];
    expect(third.size).toBeGreaterThan(240);
    expect(third.size).toBeLessThan(360);
    expect(again).toEqual(third);
    expect([...third].every((id) => half.has(id))).toBe(true);
    expect(all.size).toBe(1000);
  });

  test('says what is wrong', async () => {
    await define({});
    await expect(define({})).rejects.toThrow('hub:error.flagTaken');
    await expect(removeFlag(boss.ctx, 'try_other')).rejects.toThrow('hub:error.flagGone');
    await expect(overrideFlag(boss.ctx, 'try_it', { tenant: 'nowhere' }, true)).rejects.toThrow(
      'hub:error.nobody',
    );
  });

  test('is the super-admins’ to change, support’s to read, nobody else’s', async () => {
    const sam = await arrangeHubPerson('support');
    const bill = await arrangeHubPerson('billing');
    const keys = async (person: TestPerson) =>
      (await readTenant(person.ctx, listFlags)).map(({ key }) => key);
    expect(await keys(sam)).toEqual([...flagKeys].sort());
    await expect(keys(bill)).rejects.toThrow('hub role');
    await expect(keys(tenant.owner)).rejects.toThrow('hub role');
    await expect(removeFlag(sam.ctx, 'support_act')).rejects.toThrow('hub role');
    expect(await readTenant(sam.ctx, (trx) => listOverrides(trx, 'support_act'))).toEqual([]);
  });

  test('leaves before and after in the hub’s trail', async () => {
    await define({});
    await define({ enabled: 'on' }, false);
    await removeFlag(boss.ctx, 'try_it');
    const rows = await db<{ action: string; before: unknown; after: unknown }>(
      `select action, before, after from public.hub_audit_entries where record_id = 'try_it' order by id desc limit 3`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'flag.removed',
      'flag.changed',
      'flag.created',
    ]);
    expect(rows[1]).toMatchObject({
      before: { enabled: false },
      after: { enabled: true },
    });
  });
});

test('the code asks for flags that the database knows', async () => {
  const rows = await db<{ key: string }>('select key from private.flags order by 1');
  expect(rows.map(({ key }) => key)).toEqual([...flagKeys].sort());
});

test('processes tell the fleet that they live and which flags they asked for; stale ones show', async () => {
  const pool = createPool(testDb().webUrl, 1);
  const stale = async () =>
    (await readTenant(boss.ctx, listFlags)).filter((row) => row.is_stale).map(({ key }) => key);
  flag({ session: { flags: [] } }, 'support_act');
  const leave = announceInstance('web', pool);
  await eventually('the flag was used', async () => {
    const [row] = await db<{ last_used_at: Date | null }>(
      `select last_used_at from private.flags where key = 'support_act'`,
    );
    return row?.last_used_at;
  });
  const fleet = await readTenant(boss.ctx, viewFleet);
  expect(fleet.environment).toBe('test');
  expect(fleet.instances).toMatchObject([{ kind: 'web', pid: process.pid }]);
  expect(await stale()).toEqual([]);
  await later('20 days', () => expect(stale()).resolves.toEqual([]));
  await later('31 days', () => expect(stale()).resolves.toEqual([...flagKeys].sort()));
  await db(`update private.flags set remove_by = '2020-01-01' where key = 'trial_countdown'`);
  expect(await stale()).toEqual(['trial_countdown']);
  await leave();
  expect((await readTenant(boss.ctx, viewFleet)).instances).toEqual([]);
  await pool.end();
});
