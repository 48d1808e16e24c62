import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  account,
  authKey,
  authToken,
  type FakeSms,
  startFakeMsg91,
  startFakeTwilio,
} from '../../../tests/setup/sms';
import { readEnv } from '../env.schema';
import { keywordOf } from './keywords';
import { type OutgoingSms, readRef } from './message';
import { msg91Transport } from './msg91.server';
import { readablePhone, toE164 } from './phone.server';
import { canText, chooseSmsTransport } from './transport.server';
import { twilioTransport } from './twilio.server';

const tenant = '0190b6a0-0000-7000-8000-000000000001';
const id = '0190b6a0-0000-7000-8000-000000000002';
const sms: OutgoingSms = {
  id,
  ref: `${tenant}.${id}`,
  to: '+919876543210',
  text: 'Lotus: Ticket 7 is closed https://x.co/a',
  parts: { company: 'Lotus', text: 'Ticket 7 is closed', link: 'https://x.co/a' },
  template: null,
};
let fake: FakeSms;
afterEach(async () => {
  expect(fake.unexpected).toEqual([]);
  await fake.close();
});

describe('Twilio', () => {
  const from = '+15005550006';
  const twilio = (over = {}) =>
    twilioTransport({ accountSid: account, authToken, from, baseUrl: fake.url, ...over });
  beforeEach(async () => {
    fake = await startFakeTwilio();
  });

  test('takes a message, and is told where to report', async () => {
    const callback = 'https://app.test/hooks/twilio/status';
    expect(await twilio({ callback }).send(sms)).toEqual({
      status: 'accepted',
      providerId: fake.taken[0]?.sid,
    });
    expect(fake.taken).toMatchObject([
      { To: sms.to, From: from, Body: sms.text, StatusCallback: `${callback}?d=${sms.ref}` },
    ]);
  });

  test('sends from a messaging service', async () => {
    const service = `MG${'1'.repeat(32)}`;
    await twilio({ from: service }).send(sms);
    expect(fake.taken[0]).toMatchObject({ MessagingServiceSid: service });
    expect(fake.taken[0]).not.toHaveProperty('From');
  });

  test.each([
    [400, 21211, { status: 'rejected' }],
    [400, 21610, { status: 'rejected', optedOut: true }],
  ])('%i %i cannot be mended by trying again', async (status, code, result) => {
    fake.next.push({ kind: 'refuse', status, code });
    expect(await twilio().send(sms)).toMatchObject(result);
  });

  test.each([
    [429, 20429, true],
    [401, 20003, true],
    [503, 20503, false],
  ])('%i %i may be over later', async (status, code, refused) => {
    fake.next.push({ kind: 'refuse', status, code });
    await expect(twilio().send(sms)).rejects.toMatchObject({ refused });
  });

  test('without an answer it is asked whether it took the message', async () => {
    const since = new Date();
    fake.next.push({ kind: 'silent' });
    await expect(twilio().send(sms)).rejects.toMatchObject({ refused: false });
    expect(await twilio().recover(sms, since)).toEqual({ providerId: fake.taken[0]?.sid });
    expect(await twilio().recover({ ...sms, text: 'Other words' }, since)).toBe('send');
    expect(await twilio().recover({ ...sms, to: '+14155550100' }, since)).toBe('send');
  });

  test('a server that is not there has taken nothing', async () => {
    const gone = twilio({ baseUrl: 'http://127.0.0.1:9' });
    await expect(gone.send(sms)).rejects.toMatchObject({ refused: true });
  });
});

describe('MSG91', () => {
  const msg91 = (over = {}) =>
    msg91Transport({ authKey, template: 'flow-1', baseUrl: fake.url, ...over });
  beforeEach(async () => {
    fake = await startFakeMsg91();
  });

  test('fills a registered text in', async () => {
    const registered = { sender: 'LOTUSX', dltEntity: '1101', dltTemplate: '1107' };
    expect(await msg91(registered).send(sms)).toEqual({
      status: 'accepted',
      providerId: 'request-1',
    });
    expect(fake.taken).toEqual([
      {
        template_id: 'flow-1',
        short_url: '0',
        sender: 'LOTUSX',
        PE_ID: '1101',
        DLT_TE_ID: '1107',
        mobiles: '919876543210',
        CRQID: sms.ref,
        ...sms.parts,
      },
    ]);
  });

  test('a notice may have a text of its own', async () => {
    await msg91({ dltTemplate: '1107' }).send({ ...sms, template: 'flow-2' });
    expect(fake.taken[0]).toMatchObject({ template_id: 'flow-2' });
    expect(fake.taken[0]).not.toHaveProperty('DLT_TE_ID');
  });

  test.each([
    [400, 'rejected'],
    [200, 'rejected'],
  ])('%i with an error cannot be mended', async (status, outcome) => {
    fake.next.push({ kind: 'refuse', status, code: 207 });
    expect(await msg91().send(sms)).toMatchObject({ status: outcome });
  });

  test.each([
    [401, true],
    [429, true],
    [500, false],
  ])('%i may be over later', async (status, refused) => {
    fake.next.push({ kind: 'refuse', status, code: 500 });
    await expect(msg91().send(sms)).rejects.toMatchObject({ refused });
  });

  test('without an answer nobody can tell: it is not sent again', async () => {
    fake.next.push({ kind: 'silent' });
    await expect(msg91().send(sms)).rejects.toMatchObject({ refused: false });
    expect(await msg91().recover(sms, new Date())).toBe('give-up');
  });

  test('takes India where Twilio is set, too', async () => {
    const env = readEnv({
      APP_ENV: 'demo',
      TWILIO_ACCOUNT_SID: account,
      TWILIO_AUTH_TOKEN: authToken,
      TWILIO_FROM: '+15005550006',
      MSG91_AUTH_KEY: authKey,
      MSG91_TEMPLATE_ID: 'flow-1',
      SUPABASE_ANON_KEY: 'a',
      SUPABASE_SERVICE_ROLE_KEY: 'b',
    });
    process.env.MSG91_BASE_URL = fake.url;
    process.env.TWILIO_BASE_URL = 'http://127.0.0.1:9';
    const both = chooseSmsTransport(env);
    await both.send(sms);
    expect(fake.taken).toHaveLength(1);
    await expect(both.send({ ...sms, to: '+14155550100' })).rejects.toThrow('Twilio');
    process.env.MSG91_BASE_URL = '';
    process.env.TWILIO_BASE_URL = '';
    expect(canText({ ...env, isDemo: false })).toBe(true);
  });
});

describe('words and numbers', () => {
  beforeEach(async () => {
    fake = await startFakeMsg91();
  });

  test.each([
    ['STOP', 'stop'],
    [' stop\n', 'stop'],
    ['StopAll', 'stop'],
    ['UNSUBSCRIBE', 'stop'],
    ['cancel', 'stop'],
    ['End', 'stop'],
    ['quit', 'stop'],
    ['REVOKE', 'stop'],
    ['OptOut', 'stop'],
    ['Start', 'start'],
    ['yes', 'start'],
    ['UNSTOP', 'start'],
    ['help', 'help'],
    ['INFO', 'help'],
    ['please stop', null],
    ['STOP.', null],
    ['stop it', null],
    ['', null],
    ['constructor', null],
  ])('%j is %s', (body, keyword) => {
    expect(keywordOf(body)).toBe(keyword);
  });

  test.each([
    ['98765 43210', 'IN', '+919876543210'],
    ['+91 98765-43210', 'US', '+919876543210'],
    ['(303) 555-0142', 'US', '+13035550142'],
    ['0151 23456789', 'DE', '+4915123456789'],
    ['12345', 'IN', null],
    ['not a number', 'IN', null],
    ['98765 43210', 'XX', null],
  ])('%s in %s', (typed, country, e164) => {
    expect(toE164(typed, country)).toBe(e164);
  });

  test('are read in groups', () => {
    expect(readablePhone('+919876543210')).toBe('+91 98765 43210');
  });

  test('a reference is two ids and nothing else', () => {
    expect(readRef(sms.ref)).toEqual({ tenant, delivery: id });
    expect(readRef(`${sms.ref}x`)).toBeNull();
    expect(readRef(undefined)).toBeNull();
  });

  test('half a provider stops the boot', () => {
    const half = { APP_ENV: 'demo', SUPABASE_ANON_KEY: 'a', SUPABASE_SERVICE_ROLE_KEY: 'b' };
    expect(() => readEnv({ ...half, TWILIO_FROM: '+15005550006' })).toThrow(/TWILIO_AUTH_TOKEN/);
    expect(() => readEnv({ ...half, MSG91_AUTH_KEY: authKey })).toThrow(/MSG91_TEMPLATE_ID/);
  });
});
