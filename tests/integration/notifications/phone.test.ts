import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actOnPhone, loadPhone } from '~/modules/notifications/phone.server';
import { runWithRequestStore } from '~/platform/http/store.server';
import {
  readerOf,
  readSubscription,
  unsubscribe,
  unsubscribeUrl,
} from '~/platform/notifications/unsubscribe.server';
import { testDb } from '../../setup/database';
import { closeJobs } from '../../setup/jobs';
import {
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import { type Outbox, outbox, sendAll } from './support';

let tenant: TestTenant;
let person: TestPerson;
let box: Outbox;
let numbers = 0;
let typed: string;

beforeAll(async () => {
  tenant = await arrangeTenant();
});
afterAll(closeJobs);
beforeEach(async () => {
  person = await arrangeMember(tenant, 'employee');
  box = outbox();
  numbers += 1;
  typed = `98765 43${String(numbers).padStart(3, '0')}`;
});

const load = async () => loadPhone(await openContext(person, tenant), new Request('http://x/'));
async function post(fields: Record<string, string>): Promise<{ status: number; errors?: unknown }> {
  const ctx = await openContext(person, tenant);
  const body = new URLSearchParams(fields);
  const reply = await runWithRequestStore({}, () =>
    actOnPhone(ctx, new Request('http://x/', { method: 'POST', body })),
  );
  if (reply instanceof Response) return { status: reply.status };
  return { status: reply.init?.status ?? 200, errors: reply.data.lastResult.error };
}

async function codeOf(): Promise<string> {
  await sendAll(tenant, person, box);
  return /\d{6}/.exec(box.texts.at(-1)?.text ?? '')?.[0] ?? '';
}

describe('a number', () => {
  test('is proven by a code, and may be texted from then on', async () => {
    expect(await load()).toMatchObject({ number: null, waiting: null });
    expect((await post({ intent: 'start', phone: typed })).status).toBe(303);
    const e164 = `+91${typed.replace(' ', '')}`;
    expect((await load()).waiting?.replaceAll(' ', '')).toBe(e164);
    const code = await codeOf();
    expect(box.texts[0]).toMatchObject({ to: e164 });
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await post({ intent: 'confirm', code: wrong })).toMatchObject({ status: 422 });
    expect(
      (await post({ intent: 'confirm', code: `${code.slice(0, 3)} ${code.slice(3)}` })).status,
    ).toBe(303);
    expect(await load()).toMatchObject({ granted: true, waiting: null });
    expect((await post({ intent: 'stop' })).status).toBe(303);
    expect(await load()).toMatchObject({ granted: false });
    expect((await post({ intent: 'allow' })).status).toBe(303);
    expect(await load()).toMatchObject({ granted: true });
    const { rows } = await testDb().owner.query<{ actor_id: string }>(
      `select actor_id from public.audit_entries where record_type = 'sms_consents' and actor_id = $1`,
      [person.userId],
    );
    expect(rows).toHaveLength(3);
    expect((await post({ intent: 'remove' })).status).toBe(303);
    expect(await load()).toMatchObject({ number: null });
  });

  test('a code is good for five attempts', async () => {
    await post({ intent: 'start', phone: typed });
    const code = await codeOf();
    const wrong = code === '111111' ? '111112' : '111111';
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await post({ intent: 'confirm', code: wrong })).status).toBe(422);
    }
    expect(await post({ intent: 'confirm', code })).toMatchObject({
      status: 422,
      errors: { code: [expect.stringContaining('expired')] },
    });
  });

  test('what is no number, or said STOP, is refused at the field', async () => {
    expect(await post({ intent: 'start', phone: '12345' })).toMatchObject({
      status: 422,
      errors: { phone: [expect.any(String)] },
    });
    const e164 = `+91${typed.replace(' ', '')}`;
    await testDb().owner.query(`select private.note_keyword($1, true, 'keyword', now())`, [e164]);
    expect(await post({ intent: 'start', phone: typed })).toMatchObject({
      errors: { phone: [expect.stringContaining('STOP')] },
    });
  });

  test('nobody gets more than five codes an hour', async () => {
    for (let round = 0; round < 5; round += 1) {
      expect((await post({ intent: 'start', phone: typed })).status).toBe(303);
    }
    expect(await post({ intent: 'start', phone: typed })).toMatchObject({ status: 422 });
  });

  test('cannot be written past the code', async () => {
    await expect(
      testDb().owner.query('select has_column_privilege($1, $2, $3, $4) as may', [
        'authenticated',
        'public.profiles',
        'phone',
        'update',
      ]),
    ).resolves.toMatchObject({ rows: [{ may: false }] });
  });
});

describe('the link in a mail', () => {
  const kind = 'support:ticket_status';
  const choices = async () => {
    const { rows } = await testDb().owner.query<{ kind: string }>(
      `select kind from public.notification_preferences where user_id = $1 and channel = 'email' and not enabled`,
      [person.userId],
    );
    return rows.map((row) => row.kind);
  };
  const token = (over: { kind?: string } = {}) =>
    unsubscribeUrl({ tenant: tenant.id, person: person.userId, kind, ...over })
      .split('/')
      .at(-1);

  test('ends one kind, or all, and can be used again', async () => {
    const one = readSubscription(token());
    if (!one) throw new Error('not readable');
    const reader = await readerOf(one);
    expect(reader).toMatchObject({ company: tenant.slug, audience: 'staff' });
    await unsubscribe(one, 'staff');
    await unsubscribe(one, 'staff');
    expect(await choices()).toEqual([kind]);
    const all = readSubscription(token({ kind: '*' }));
    if (!all) throw new Error('not readable');
    await unsubscribe(all, 'staff');
    expect((await choices()).length).toBeGreaterThan(5);
  });

  test('a changed one is worth nothing', () => {
    expect(readSubscription(`${token()}x`)).toBeNull();
    expect(readSubscription('nonsense')).toBeNull();
    expect(readSubscription(undefined)).toBeNull();
  });
});
