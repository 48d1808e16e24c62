import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { takeInMail } from '~/modules/support/mail/take-in.server';
import { subscriber } from '~/modules/support/subscriber.server';
import { env } from '~/platform/env.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { processHook } from '~/platform/hooks/process.server';
import { receivedMail } from '~/platform/mail/received.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { sendDelivery } from '~/platform/mail/send.server';
import { notificationSubscriber } from '~/platform/notifications/subscriber.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { type FakeResend, type HeldMail, startFakeResend } from '../../setup/resend';
import { startTestServer, type TestServer } from '../platform/http-server';
import { arrangeHouse, type House, row } from './arrange';

// Read when the server's modules are loaded.
vi.hoisted(() => {
  process.env.TRUSTED_PROXIES = '127.0.0.1';
});

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
export const domain = 'in.example.com';
let server: TestServer;
let resend: FakeResend;
export let house: House;
let api: Awaited<ReturnType<typeof startTestApi>>;

/** A company with the provider of its mail, for the tests of one file. */
export function openMailRoom(): void {
  beforeAll(async () => {
    Object.assign(env, { RESEND_WEBHOOK_SECRET: secret, INBOUND_MAIL_DOMAIN: domain });
    [server, resend, api, house] = await Promise.all([
      startTestServer(),
      startFakeResend(),
      startTestApi(),
      arrangeHouse(),
    ]);
  });
  afterAll(async () => {
    await Promise.all([server.close(), resend.close(), api.stop(), closeJobs()]);
  });
}

/** Announces a mail as Resend does: signed, with what is known before it is fetched. */
export function announce(mail: HeldMail, id: string, key = secret) {
  const { from, to, subject, message_id } = mail;
  const data = { email_id: id, from, to, subject, message_id, attachments: [] };
  const body = JSON.stringify({ type: 'email.received', data });
  const hook = randomUUID();
  const at = Math.floor(Date.now() / 1000);
  const bytes = Buffer.from(key.slice('whsec_'.length), 'base64');
  const mac = createHmac('sha256', bytes).update(`${hook}.${at}.${body}`).digest('base64');
  return fetch(`${server.origin}/hooks/resend`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Forwarded-For': `198.51.100.${Math.floor(Math.random() * 250)}`,
      'svix-id': hook,
      'svix-timestamp': String(at),
      'svix-signature': `v1,${mac}`,
    },
    body,
  });
}

/** Has a mail that was announced taken in, as its job does. */
export function takeIn(id: string): Promise<void> {
  const source = receivedMail('re_test', resend.url);
  return takeInMail(jobFor(house.tenant), id, source, api.admin().storage);
}

interface Outcome {
  status: string;
  reason: string | null;
  ticket_id: string | null;
}

/** A mail arrives, all the way: webhook, queue, provider's API; returns what became of it. */
export async function arrive(over: Partial<HeldMail> = {}, times = 1): Promise<Outcome> {
  const id = randomUUID();
  const mail: HeldMail = {
    from: 'Carla <nobody@elsewhere.test>',
    to: [`${house.tenant.slug}@${domain}`],
    subject: 'It leaks',
    text: 'Water everywhere.',
    message_id: `<${randomUUID()}@elsewhere.test>`,
    ...over,
    headers: { 'Authentication-Results': `amazonses.com; dmarc=pass`, ...over.headers },
  };
  resend.held.set(id, mail);
  for (let n = 0; n < times; n += 1) expect((await announce(mail, id)).status).toBe(204);
  const hooks = await testDb().owner.query<{ id: string }>(
    'select id from private.hooks where processed_at is null order by id',
  );
  for (const hook of hooks.rows) await processHook(jobFor(house.tenant), hook.id);
  const mails = await testDb().owner.query<{ id: string }>(
    `select id from public.ticket_mails where provider_id = $1`,
    [id],
  );
  for (const each of mails.rows) {
    await takeIn(each.id);
    await takeIn(each.id);
  }
  return await row<Outcome & Record<string, unknown>>(
    'select status, reason, ticket_id from public.ticket_mails where provider_id = $1',
    [id],
  );
}

/** A ticket as it is stored. */
export const ticket = (id: string | null) =>
  row<{
    id: string;
    subject: string;
    client_id: string | null;
    requester_email: string | null;
    requester_name: string;
    status: string;
    via: string;
  }>('select * from public.tickets where id = $1', [id]);

/** Of each message of a ticket. */
export const isUnverified = async (id: string | null) =>
  (
    await testDb().owner.query<{ is_unverified: boolean }>(
      'select is_unverified from public.ticket_messages where ticket_id = $1 order by created_at, id',
      [id],
    )
  ).rows.map((message) => message.is_unverified);

/** The conversation, a line each. */
export const words = async (id: string | null) =>
  (
    await testDb().owner.query<{ line: string }>(
      `select author_side || ' ' || author_name || ': ' || body as line from public.ticket_messages
       where ticket_id = $1 order by created_at, id`,
      [id],
    )
  ).rows.map(({ line }) => line);

/** Everything that happened is dispatched, and what waits is sent through the provider. */
export async function sendAll(ticketId: string | null) {
  const events = await testDb().owner.query<{ id: string }>(
    'select id from public.events where record_id = $1 order by id',
    [ticketId],
  );
  for (const { id } of events.rows) {
    await dispatchEvent(jobFor(house.tenant), id, [notificationSubscriber(), subscriber]);
  }
  const waiting = await testDb().owner.query<{ id: string }>(
    `select id from public.deliveries where tenant_id = $1 and status = 'recorded' order by id`,
    [house.tenant.id],
  );
  const email = () => resendTransport('re_test', resend.url);
  for (const { id } of waiting.rows) {
    await sendDelivery(jobFor(house.tenant), id, {
      email,
      sms: () => {
        throw new Error('no SMS here');
      },
    });
  }
}

/** What left for an address. */
export const mailsTo = (address: string) => resend.taken.filter((mail) => mail.to === address);
