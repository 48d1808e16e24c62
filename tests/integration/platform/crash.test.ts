import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '~/platform/db/tenant.server';
import { invitationMail } from '~/platform/mail/definition';
import { sendMail } from '~/platform/mail/record.server';
import { testDb } from '../../setup/database';
import { arrangeTenant, type TestTenant } from '../../setup/people';
import { type FakeResend, startFakeResend } from '../../setup/resend';
import { type BuiltWorker, buildWorker, eventually, type WorkerProcess } from '../../setup/worker';

let tenant: TestTenant;
let program: BuiltWorker;
let resend: FakeResend;

beforeAll(async () => {
  tenant = await arrangeTenant();
  program = await buildWorker();
});
afterAll(() => program.remove());
beforeEach(async () => {
  resend = await startFakeResend();
});
afterEach(() => resend.close());

const start = (env: Record<string, string> = {}): WorkerProcess =>
  program.start({
    WORKER_DATABASE_URL: testDb().workerUrl,
    RESEND_API_KEY: 're_test',
    RESEND_BASE_URL: resend.url,
    ...env,
  });

/** Records an invitation the way a command does; returns its dedupe key. */
async function record(): Promise<string> {
  const dedupeKey = `invitation:${randomUUID()}`;
  await withTenant(tenant.owner.ctx, (trx) =>
    sendMail(trx, {
      template: invitationMail,
      to: 'meera@example.com',
      locale: 'en',
      params: { name: 'Meera', invitedBy: 'Owner', audience: 'staff', expiresOn: '2026-12-01' },
      secrets: { token: 'secret-token-of-the-invitation' },
      dedupeKey,
    }),
  );
  return dedupeKey;
}

async function delivery(dedupeKey: string) {
  const { rows } = await testDb().owner.query<{
    status: string;
    provider_message_id: string | null;
    secrets: string | null;
    attempted_at: Date | null;
  }>('select * from public.deliveries where dedupe_key = $1', [dedupeKey]);
  return rows[0];
}

describe('kill -9', () => {
  test('after the provider took the mail, before it answered: sent once, by the next worker', async () => {
    resend.next.push({ kind: 'accept-silently' });
    const first = start();
    await first.ready;
    const key = await record();
    await eventually('the provider took it', () => resend.taken.length === 1);
    expect(await first.kill('SIGKILL')).toBe('SIGKILL');
    expect(await delivery(key)).toMatchObject({ status: 'recorded' });

    const second = start();
    const sent = await eventually('it was marked', async () => {
      const row = await delivery(key);
      return row?.status === 'sent' ? row : null;
    });
    expect(resend.requests).toHaveLength(2);
    expect(new Set(resend.requests).size).toBe(1);
    expect(resend.taken).toHaveLength(1);
    expect(sent).toMatchObject({ provider_message_id: 'msg_1', secrets: null });
    expect(second.output()).toContain('released the jobs of a worker that died');
    expect(await second.kill('SIGTERM')).toBe(0);
  }, 60_000);

  test('between recording and sending: sent once by the next worker', async () => {
    const key = await record();
    const worker = start();
    await eventually('it was sent', async () => (await delivery(key))?.status === 'sent');
    expect(resend.taken).toHaveLength(1);
    expect(resend.taken[0]?.text).toContain('secret-token-of-the-invitation');
    await worker.kill('SIGTERM');
  }, 60_000);

  test('a living worker keeps its locks', async () => {
    resend.next.push({ kind: 'accept-silently' });
    const first = start();
    await first.ready;
    await record();
    await eventually('the provider took it', () => resend.taken.length === 1);
    const second = start();
    await second.ready;
    await new Promise((done) => setTimeout(done, 9_000));
    expect(resend.requests).toHaveLength(1);
    expect(second.output()).not.toContain('released');
    await Promise.all([first.kill('SIGKILL'), second.kill('SIGKILL')]);
  }, 60_000);
});

describe('stopping', () => {
  test('SIGTERM lets the mail in flight finish', async () => {
    const worker = start();
    await worker.ready;
    const key = await record();
    await eventually('it began', async () => (await delivery(key))?.attempted_at);
    expect(await worker.kill('SIGTERM')).toBe(0);
    expect(await delivery(key)).toMatchObject({ status: 'sent' });
    expect(worker.output()).toContain('"msg":"stopped"');
  }, 60_000);

  test('a supervised worker ends when its parent does', async () => {
    const worker = start({ SUPERVISED: '1' });
    await worker.ready;
    worker.process.stdin?.end();
    expect(await worker.ended).toBe(0);
  }, 60_000);
});

describe('starting', () => {
  test('production without a way to send mail is refused with a clear message', async () => {
    const worker = start({
      APP_ENV: 'production',
      APP_URL: 'https://app.example.com',
      DATABASE_URL: testDb().webUrl,
      SUPABASE_URL: 'https://xyz.supabase.co',
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      MAIL_FROM: 'no-reply@example.com',
      RESEND_API_KEY: '',
    });
    expect(await worker.ended).toBe(1);
    expect(worker.output()).toMatch(/^RESEND_API_KEY is missing: in production/m);
    expect(worker.output()).not.toContain('    at ');
  }, 30_000);

  test('a database that cannot be reached is named, not traced', async () => {
    const worker = start({
      WORKER_DATABASE_URL: 'postgresql://mainstay_worker:x@127.0.0.1:1/none',
    });
    expect(await worker.ended).toBe(1);
    expect(worker.output()).toMatch(/^The worker cannot start: .*ECONNREFUSED/m);
  }, 30_000);
});
