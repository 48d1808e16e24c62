import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeResend, startFakeResend } from '../../../tests/setup/resend';
import { resendTransport } from './resend.server';
import { chooseTransport, MailSetupError } from './transport.server';

const mail = {
  id: '0190b6a0-0000-7000-8000-000000000001',
  from: '"Lotus" <no-reply@x.co>',
  to: 'meera@example.com',
  subject: 'Hello',
  html: '<p>Hello</p>',
  text: 'Hello',
};

const settings = {
  isDemo: true,
  SUPABASE_URL: 'http://127.0.0.1:1',
  SUPABASE_SERVICE_ROLE_KEY: 'key',
};

describe('the way mail leaves', () => {
  test('is Resend with a key, the mailbox without one in demo mode', () => {
    expect(chooseTransport({ ...settings, RESEND_API_KEY: 're_1' }).name).toBe('resend');
    expect(chooseTransport(settings).name).toBe('mailbox');
  });

  test('must be said in production', () => {
    expect(() => chooseTransport({ ...settings, isDemo: false })).toThrow(MailSetupError);
  });
});

describe('Resend', () => {
  let resend: FakeResend;
  beforeEach(async () => {
    resend = await startFakeResend();
  });
  afterEach(() => resend.close());
  const send = (over: Partial<typeof mail> = {}, key = 're_test') =>
    resendTransport(key, resend.url).send({ ...mail, ...over });

  test('takes a message once, however often it is sent', async () => {
    expect(await send()).toEqual({ status: 'accepted', providerId: 'msg_1' });
    expect(await send()).toEqual({ status: 'accepted', providerId: 'msg_1' });
    expect(resend.taken).toHaveLength(1);
    expect(resend.taken[0]).toMatchObject({ ...mail, id: 'msg_1', key: mail.id });
  });

  test('the same message with other words has left already', async () => {
    await send();
    expect(await send({ subject: 'New words' })).toEqual({ status: 'accepted', providerId: null });
    expect(resend.taken).toHaveLength(1);
  });

  test.each([
    [422, 'validation_error'],
    [400, 'invalid_parameter'],
  ])('%i %s cannot be mended by trying again', async (status, name) => {
    resend.next.push({ kind: 'refuse', status, name });
    expect(await send()).toMatchObject({ status: 'rejected' });
  });

  test.each([
    [429, 'rate_limit_exceeded', true],
    [403, 'validation_error', true],
    [401, 'invalid_api_key', true],
    [409, 'concurrent_idempotent_requests', false],
    [500, 'internal_server_error', false],
  ])('%i %s may be over later', async (status, name, refused) => {
    resend.next.push({ kind: 'refuse', status, name });
    await expect(send()).rejects.toMatchObject({ name: 'TransientMailError', refused });
  });

  test('a wrong key is not the message’s fault', async () => {
    await expect(send({}, 're_wrong')).rejects.toMatchObject({ refused: true });
  });

  test('a provider that cannot be reached may have taken it', async () => {
    await resend.close();
    await expect(send()).rejects.toMatchObject({ name: 'TransientMailError', refused: false });
  });
});
