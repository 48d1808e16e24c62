import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { env } from '~/platform/env.server';
import { processHook } from '~/platform/hooks/process.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeMember, arrangeTenant, type TestPerson, type TestTenant } from '../../setup/people';
import { account, authToken } from '../../setup/sms';
import { startTestServer, type TestServer } from '../platform/http-server';
import { deliveriesOf, givePhone, noticeTo, outbox, sendAll, tell } from './support';

// Read when the server's modules are loaded.
vi.hoisted(() => {
  process.env.TRUSTED_PROXIES = '127.0.0.1';
});

const resendSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const hookToken = 'a'.repeat(40);
let server: TestServer;
let tenant: TestTenant;
let person: TestPerson;
let number: string;
let addresses = 0;

beforeAll(async () => {
  Object.assign(env, {
    TWILIO_ACCOUNT_SID: account,
    TWILIO_AUTH_TOKEN: authToken,
    MSG91_HOOK_TOKEN: hookToken,
    RESEND_WEBHOOK_SECRET: resendSecret,
  });
  server = await startTestServer();
  tenant = await arrangeTenant();
});
afterAll(async () => {
  await server.close();
  await closeJobs();
});
beforeEach(async () => {
  person = await arrangeMember(tenant, 'employee');
  number = `+1303${String(5_550_000 + addresses)}`;
  await givePhone(tenant, person, number);
});

interface Posted {
  body: string;
  type?: string;
  headers?: Record<string, string>;
}

/** As a provider posts: from elsewhere, without Origin. Each test has an address of its own. */
function post(path: string, { body, type, headers }: Posted, ip = `198.51.100.${addresses % 250}`) {
  return fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': type ?? 'application/x-www-form-urlencoded',
      'X-Forwarded-For': ip,
      ...headers,
    },
    body,
  });
}

/** Twilio's own recipe: the address, then the fields by name, HMAC-SHA1 with the account's token. */
function twilioSigned(path: string, fields: Record<string, string>, token = authToken): Posted {
  const text = Object.keys(fields)
    .sort()
    .reduce((all, name) => all + name + fields[name], `${env.APP_URL}${path}`);
  const signature = createHmac('sha1', token).update(text).digest('base64');
  return {
    body: new URLSearchParams(fields).toString(),
    headers: { 'X-Twilio-Signature': signature },
  };
}

/** Standard Webhooks: id, time and body, HMAC-SHA256 with the secret's bytes. */
function resendSigned(body: object, over: { id?: string; at?: number; secret?: string } = {}) {
  const { id = randomUUID(), at = Math.floor(Date.now() / 1000), secret = resendSecret } = over;
  const text = JSON.stringify(body);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${at}.${text}`).digest('base64');
  return {
    body: text,
    type: 'application/json',
    headers: { 'svix-id': id, 'svix-timestamp': String(at), 'svix-signature': `v1,${mac}` },
  };
}

async function processAll(): Promise<void> {
  const { rows } = await testDb().owner.query<{ id: string }>(
    'select id from private.hooks where processed_at is null order by id',
  );
  for (const { id } of rows) await processHook(jobFor(tenant), id);
}

async function consent(): Promise<string> {
  const { rows } = await testDb().owner.query<{ line: string }>(
    `select status || ' ' || source as line from public.sms_consents where phone = $1 and tenant_id = $2`,
    [number, tenant.id],
  );
  return rows[0]?.line ?? '';
}

async function sent(channel: 'email' | 'sms' = 'email') {
  await tell(tenant, [noticeTo(person)]);
  await sendAll(tenant, person, outbox());
  const [row] = (await deliveriesOf(person)).filter((one) => one.channel === channel);
  if (!row) throw new Error('nothing was sent');
  return { ...row, ref: `${tenant.id}.${row.id}` };
}

const text = (Body: string, over: Record<string, string> = {}) =>
  twilioSigned('/hooks/twilio/sms', {
    From: number,
    Body,
    MessageSid: `SM${randomUUID()}`,
    ...over,
  });

describe('what people text', () => {
  test.each(['STOP', 'stopall', 'Unsubscribe', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'])(
    '%s ends SMS, and is answered with nothing, as Twilio says it',
    async (word) => {
      addresses += 1;
      const response = await post('/hooks/twilio/sms', text(word));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/xml');
      expect(await response.text()).toMatch(/<Response><\/Response>$/);
      await processAll();
      expect(await consent()).toBe('withdrawn keyword');
    },
  );

  test.each(['START', 'yes', 'UNSTOP'])('%s takes them up again', async (word) => {
    addresses += 1;
    await post('/hooks/twilio/sms', text('STOP'));
    const response = await post('/hooks/twilio/sms', text(word));
    expect(await response.text()).toContain('<Message>You get SMS');
    await processAll();
    expect(await consent()).toBe('granted keyword');
  });

  test('START does not give back what was withdrawn in the product', async () => {
    addresses += 1;
    await testDb().owner.query(
      `update public.sms_consents set status = 'withdrawn' where phone = $1`,
      [number],
    );
    await post('/hooks/twilio/sms', text('START'));
    await processAll();
    expect(await consent()).toBe('withdrawn profile');
  });

  test('HELP is answered in the reader’s language; anything else is not', async () => {
    addresses += 1;
    await testDb().owner.query(`update public.profiles set locale = 'hi' where user_id = $1`, [
      person.userId,
    ]);
    expect(await (await post('/hooks/twilio/sms', text('help'))).text()).toContain('STOP');
    expect(await (await post('/hooks/twilio/sms', text('INFO'))).text()).toContain('कंपनियों');
    expect(await (await post('/hooks/twilio/sms', text('please stop'))).text()).toMatch(
      /<Response><\/Response>$/,
    );
    const handled = text('HELP', { OptOutType: 'HELP' });
    expect(await (await post('/hooks/twilio/sms', handled)).text()).not.toContain('<Message>');
    await processAll();
    expect(await consent()).toBe('granted profile');
  });

  test('an older word that is processed later does not undo a newer one', async () => {
    addresses += 1;
    await post('/hooks/twilio/sms', text('STOP'));
    await post('/hooks/twilio/sms', text('START'));
    const { rows } = await testDb().owner.query<{ id: string }>(
      'select id from private.hooks where processed_at is null order by id desc',
    );
    for (const { id } of rows) await processHook(jobFor(tenant), id);
    expect(await consent()).toBe('granted profile');
  });

  test('what Twilio has not signed is refused and stored nowhere', async () => {
    addresses += 1;
    const count = async () =>
      (await testDb().owner.query('select count(*)::int as n from private.hooks')).rows[0].n;
    const before = await count();
    const fields = { From: number, Body: 'STOP', MessageSid: 'SM1' };
    const forged = twilioSigned('/hooks/twilio/sms', fields, 'another token');
    expect((await post('/hooks/twilio/sms', forged)).status).toBe(403);
    const moved = twilioSigned('/hooks/twilio/status', fields);
    expect((await post('/hooks/twilio/sms', moved)).status).toBe(403);
    const changed = { ...twilioSigned('/hooks/twilio/sms', fields), body: 'Body=STOP' };
    expect((await post('/hooks/twilio/sms', changed)).status).toBe(403);
    expect((await fetch(`${server.origin}/hooks/twilio/sms`)).status).toBe(404);
    expect(await count()).toBe(before);
  });
});

describe('what became of a message', () => {
  const report = (ref: string, MessageStatus: string, over: Record<string, string> = {}) => {
    const path = `/hooks/twilio/status?d=${ref}`;
    return post(
      path,
      twilioSigned(path, { MessageSid: `SM-${ref}`, MessageStatus, To: number, ...over }),
    );
  };
  const state = async () => (await deliveriesOf(person)).map(({ status }) => status);

  test('fifty times at once, and out of order: it moves forward once', async () => {
    addresses += 1;
    const { ref } = await sent();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => report(ref, 'delivered').then(({ status }) => status)),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    const { rows } = await testDb().owner.query(
      `select count(*)::int as n from private.hooks where body ->> 'ref' = $1`,
      [ref],
    );
    expect(rows).toEqual([{ n: 1 }]);
    await report(ref, 'sent');
    await report(ref, 'queued');
    await processAll();
    expect(await state()).toEqual(['delivered']);
  });

  test('one that comes before we noted the sending counts, too', async () => {
    addresses += 1;
    await tell(tenant, [noticeTo(person)]);
    const [row] = await deliveriesOf(person);
    await report(`${tenant.id}.${row?.id}`, 'delivered');
    await processAll();
    await sendAll(tenant, person, outbox());
    expect(await state()).toEqual(['delivered']);
  });

  test('undelivered, with the reason; and a number that Twilio says has opted out', async () => {
    addresses += 1;
    const { ref } = await sent();
    await report(ref, 'undelivered', { ErrorCode: '21610' });
    await processAll();
    expect(await deliveriesOf(person)).toMatchObject([
      { status: 'undelivered', last_error: 'Twilio: undelivered (21610)' },
    ]);
    expect(await consent()).toBe('withdrawn provider');
  });

  test('MSG91: as a form, as JSON, and only with the secret address', async () => {
    addresses += 1;
    const { ref } = await sent();
    const path = `/hooks/msg91/${hookToken}`;
    const entry = { number: '919876543210', status: '1', desc: 'DELIVERED', CRQID: ref };
    const data = JSON.stringify([{ requestId: 'r-1', report: [entry] }]);
    const body = new URLSearchParams({ data }).toString();
    expect((await post(`/hooks/msg91/${'b'.repeat(40)}`, { body })).status).toBe(403);
    expect((await post(path, { body })).status).toBe(204);
    await processAll();
    expect(await state()).toEqual(['delivered']);
    const json = JSON.stringify({ ...entry, requestId: 'r-2', status: 2, desc: 'FAILED' });
    expect((await post(path, { body: json, type: 'application/json' })).status).toBe(204);
    await processAll();
    expect(await deliveriesOf(person)).toMatchObject([
      { status: 'undelivered', last_error: 'MSG91: FAILED' },
    ]);
    expect((await post(path, { body: 'data=nonsense' })).status).toBe(204);
  });

  test('MSG91 without our reference: by its own id, as soon as that is known', async () => {
    addresses += 1;
    const { id } = await sent();
    const entry = { number: '9198', status: '1', desc: 'DELIVERED', CRQID: '0', requestId: 'r-9' };
    const body = JSON.stringify(entry);
    await post(`/hooks/msg91/${hookToken}`, { body, type: 'application/json' });
    await expect(processAll()).rejects.toThrow('known yet');
    await testDb().owner.query(
      `update public.deliveries set provider_message_id = 'r-9' where id = $1`,
      [id],
    );
    await processAll();
    expect(await state()).toEqual(['delivered']);
  });

  test('Resend: signed, recent, and by its tags', async () => {
    addresses += 1;
    const { id } = await sent();
    const event = (type: string, data: object = {}) => ({
      type,
      data: { email_id: 'e-1', tags: { tenant: tenant.id, delivery: id }, ...data },
    });
    const delivered = resendSigned(event('email.delivered'));
    expect((await post('/hooks/resend', delivered)).status).toBe(204);
    expect((await post('/hooks/resend', delivered)).status).toBe(204);
    await processAll();
    expect(await state()).toEqual(['delivered']);
    const bounced = event('email.bounced', { bounce: { message: 'No such mailbox' } });
    for (const wrong of [
      resendSigned(bounced, { secret: `whsec_${Buffer.from('another').toString('base64')}` }),
      resendSigned(bounced, { at: Math.floor(Date.now() / 1000) - 3_600 }),
    ]) {
      expect((await post('/hooks/resend', wrong)).status).toBe(403);
    }
    await post('/hooks/resend', resendSigned(event('email.opened')));
    await post('/hooks/resend', resendSigned(bounced));
    await processAll();
    expect(await deliveriesOf(person)).toMatchObject([
      { status: 'undelivered', last_error: 'Bounced: No such mailbox' },
    ]);
  });

  test('a source that sends more than a hundred a minute is told to wait', async () => {
    addresses += 1;
    const ip = '203.0.113.9';
    const wrong = () => post('/hooks/resend', { body: '{}', type: 'application/json' }, ip);
    const answers: number[] = [];
    for (let round = 0; round < 11; round += 1) {
      const ten = await Promise.all(Array.from({ length: 10 }, wrong));
      answers.push(...ten.map(({ status }) => status));
    }
    expect(answers.filter((status) => status === 403)).toHaveLength(100);
    expect(answers.filter((status) => status === 429)).toHaveLength(10);
    expect((await post('/hooks/resend', { body: '{}' }, '203.0.113.10')).status).toBe(403);
  });

  test('what is too large is not read', async () => {
    addresses += 1;
    const body = `data=${'x'.repeat(300_000)}`;
    expect((await post(`/hooks/msg91/${hookToken}`, { body })).status).toBe(413);
  });
});
