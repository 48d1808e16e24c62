import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { releaseMails } from '~/modules/support/commands/desk-setup.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { ANSWERS_HOURLY, STRANGERS_HOURLY } from '~/modules/support/mail/judge.server';
import { takeInMail } from '~/modules/support/mail/take-in.server';
import { subscriber } from '~/modules/support/subscriber.server';
import { env } from '~/platform/env.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { processHook } from '~/platform/hooks/process.server';
import { receivedMail } from '~/platform/mail/received.server';
import { resendTransport } from '~/platform/mail/resend.server';
import { sendDelivery } from '~/platform/mail/send.server';
import { replyAddress } from '~/platform/mail/thread.server';
import { notificationSubscriber } from '~/platform/notifications/subscriber.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { type FakeResend, type HeldMail, startFakeResend } from '../../setup/resend';
import { startTestServer, type TestServer } from '../platform/http-server';
import { arrangeHouse, ask, type House, row, withContext } from './arrange';

// Read when the server's modules are loaded.
vi.hoisted(() => {
  process.env.TRUSTED_PROXIES = '127.0.0.1';
});

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const domain = 'in.example.com';
let server: TestServer;
let resend: FakeResend;
let house: House;
let api: Awaited<ReturnType<typeof startTestApi>>;

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

/** Announces a mail as Resend does: signed, with what is known before it is fetched. */
function announce(mail: HeldMail, id: string, key = secret) {
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

interface Outcome {
  status: string;
  reason: string | null;
  ticket_id: string | null;
}

/** A mail arrives, all the way: webhook, queue, provider's API; returns what became of it. */
async function arrive(over: Partial<HeldMail> = {}, times = 1): Promise<Outcome> {
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
  const source = receivedMail('re_test', resend.url);
  const mails = await testDb().owner.query<{ id: string }>(
    `select id from public.ticket_mails where provider_id = $1`,
    [id],
  );
  for (const each of mails.rows) {
    await takeInMail(jobFor(house.tenant), each.id, source, api.admin().storage);
    await takeInMail(jobFor(house.tenant), each.id, source, api.admin().storage);
  }
  return await row<Outcome & Record<string, unknown>>(
    'select status, reason, ticket_id from public.ticket_mails where provider_id = $1',
    [id],
  );
}

const ticket = (id: string | null) =>
  row<{
    id: string;
    subject: string;
    client_id: string | null;
    requester_email: string | null;
    requester_name: string;
    status: string;
    via: string;
  }>('select * from public.tickets where id = $1', [id]);

const isUnverified = async (id: string | null) =>
  (
    await testDb().owner.query<{ is_unverified: boolean }>(
      'select is_unverified from public.ticket_messages where ticket_id = $1 order by created_at, id',
      [id],
    )
  ).rows.map((message) => message.is_unverified);

const words = async (id: string | null) =>
  (
    await testDb().owner.query<{ line: string }>(
      `select author_side || ' ' || author_name || ': ' || body as line from public.ticket_messages
       where ticket_id = $1 order by created_at, id`,
      [id],
    )
  ).rows.map(({ line }) => line);

/** Everything that happened is dispatched, and what waits is sent through the provider. */
async function sendAll(ticketId: string | null) {
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

const mailsTo = (address: string) => resend.taken.filter((mail) => mail.to === address);

test('only the provider’s own announcements are taken', async () => {
  const mail = { from: 'a@b.co', to: [`x@${domain}`], subject: '', message_id: '<a@b>' };
  const forged = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDwrong000';
  expect((await announce(mail, randomUUID(), forged)).status).toBe(403);
});

test('a contact’s mail is a ticket of their client; the answer goes out, and the answer to that comes back', async () => {
  const contact = 'paula@acme.test';
  await testDb().owner.query(
    `insert into public.client_contacts (tenant_id, client_id, name, email) values ($1, $2, 'Paula Porter', $3)`,
    [house.tenant.id, house.acme, contact],
  );
  const first = '<first@acme.test>';
  const opened = await arrive({
    from: `Someone Else <${contact.toUpperCase()}>`,
    message_id: first,
  });
  expect(opened).toMatchObject({ status: 'opened' });
  expect(await ticket(opened.ticket_id)).toMatchObject({
    client_id: house.acme,
    requester_name: 'Paula Porter',
    requester_email: null,
    via: 'email',
  });
  await sendAll(opened.ticket_id);
  const [received] = mailsTo(contact);
  expect(received?.subject).toContain('It leaks');
  expect(received?.headers).toMatchObject({
    'In-Reply-To': first,
    'Auto-Submitted': 'auto-generated',
  });

  await replyToTicket(house.manager.context, opened.ticket_id ?? '', {
    body: 'We come at nine.',
    status: 'waiting',
  });
  await sendAll(opened.ticket_id);
  const answer = mailsTo(contact).find((mail) => mail.text.includes('We come at nine.'));
  expect(answer?.replyTo).toMatch(/^reply\+c[0-9a-v]{48}@in\.example\.com$/);

  const back = await arrive({
    from: contact,
    to: [answer?.replyTo ?? ''],
    subject: `Re: ${answer?.subject}`,
    text: `Nine is fine.\n\nOn Monday Lotus wrote:\n> ${answer?.text.replaceAll('\n', '\n> ')}`,
  });
  expect(back).toEqual({ status: 'added', reason: null, ticket_id: opened.ticket_id });
  expect(await words(opened.ticket_id)).toEqual([
    'client Paula Porter: Water everywhere.',
    'staff Mona Manager: We come at nine.',
    'client Paula Porter: Nine is fine.',
  ]);
  expect((await ticket(opened.ticket_id)).status).toBe('open');

  // A mail program that dropped the address keeps the references.
  const byReference = await arrive({
    from: contact,
    text: 'One more thing.',
    headers: { References: answer?.headers?.References ?? '' },
  });
  expect(byReference.ticket_id).toBe(opened.ticket_id);
  const byFirst = await arrive({ from: contact, headers: { 'In-Reply-To': first } });
  expect(byFirst.ticket_id).toBe(opened.ticket_id);
});

describe('whose word counts', () => {
  test('a client with an account answers their notice by mail, and reads it in the portal', async () => {
    const { id } = await ask(house, 'By the portal');
    await replyToTicket(house.manager.context, id, { body: 'On our way.' });
    await sendAll(id);
    const notice = mailsTo(house.client.email).at(-1);
    const added = await arrive({
      from: house.client.email,
      to: [notice?.replyTo ?? ''],
      text: 'Great',
    });
    expect(added).toMatchObject({ status: 'added', ticket_id: id });
    const message = await row(
      `select author_id, via from public.ticket_messages where ticket_id = $1 and body = 'Great'`,
      [id],
    );
    expect(message).toEqual({ author_id: house.client.userId, via: 'email' });
  });

  test('staff speak for the company only by an address that staff were given', async () => {
    const { id } = await ask(house, 'Who speaks?');
    const staffSide = replyAddress({ id, side: 'staff' }) ?? '';
    const clientSide = replyAddress({ id, side: 'client' }) ?? '';
    expect(await arrive({ from: house.manager.email, to: [staffSide] })).toMatchObject({
      status: 'added',
    });
    expect((await words(id)).at(-1)).toBe('staff Mona Manager: Water everywhere.');
    // A client who writes a colleague's name above their own mail opens a ticket, and says nothing here.
    const forged = await arrive({ from: house.manager.email, to: [clientSide] });
    expect(forged.ticket_id).not.toBe(id);
    expect(await words(id)).toHaveLength(2);
  });

  test('another organisation’s contact and a stranger do not reach the ticket, whatever they quote', async () => {
    const { id } = await ask(house, 'Confidential');
    const address = replyAddress({ id, side: 'client' }) ?? '';
    const other = await arrive({ from: house.stranger.email, to: [address] });
    expect(await ticket(other.ticket_id)).toMatchObject({ client_id: house.globex });
    const nobody = await arrive({ to: [address], from: 'Eve <eve@elsewhere.test>' });
    expect(await ticket(nobody.ticket_id)).toMatchObject({
      client_id: null,
      requester_email: 'eve@elsewhere.test',
      requester_name: 'Eve',
    });
    expect(await words(id)).toHaveLength(1);
    // One character of the address changed: it is nobody's.
    const wrong = `${address.slice(0, 12)}${address[12] === '0' ? '1' : '0'}${address.slice(13)}`;
    await expect(arrive({ from: house.client.email, to: [wrong] })).rejects.toThrow('No row');
  });

  test('a sender that the receiving server found forged is a stranger', async () => {
    const { id } = await ask(house, 'Forged');
    const seen = await arrive({
      from: house.client.email,
      to: [replyAddress({ id, side: 'client' }) ?? ''],
      headers: { 'Authentication-Results': 'amazonses.com; dmarc=fail' },
    });
    expect(await ticket(seen.ticket_id)).toMatchObject({ client_id: null });
    expect(await words(id)).toHaveLength(1);
  });

  describe('where nothing proves the address', () => {
    const unproved = { 'Authentication-Results': 'amazonses.com; spf=none; dkim=none; dmarc=none' };

    test('a contact’s new ticket is nobody’s until staff say whose, and says so', async () => {
      const opened = await arrive({ from: house.client.email, headers: unproved });
      expect(await ticket(opened.ticket_id)).toMatchObject({
        client_id: null,
        requester_email: house.client.email,
      });
      expect(await isUnverified(opened.ticket_id)).toEqual([true]);
    });

    test('an answer by reference is added under the bare address, and moves nothing', async () => {
      const { id } = await ask(house, 'Solved already');
      await replyToTicket(house.manager.context, id, { body: 'Done.', status: 'resolved' });
      const References = `<${randomUUID()}.${id}@${domain}>`;
      const added = await arrive({
        from: `Mona Manager <${house.client.email}>`,
        headers: { ...unproved, References },
      });
      expect(added).toMatchObject({ status: 'added', ticket_id: id });
      expect((await words(id)).at(-1)).toBe(`client ${house.client.email}: Water everywhere.`);
      expect(await isUnverified(id)).toEqual([false, false, true]);
      expect((await ticket(id)).status).toBe('resolved');
    });

    test('an address that we signed is proof for its ticket, and for no other', async () => {
      const { id } = await ask(house, 'By our address');
      await replyToTicket(house.manager.context, id, { body: 'Done.', status: 'resolved' });
      const to = [replyAddress({ id, side: 'client' }) ?? ''];
      const mine = await arrive({ from: house.client.email, to, headers: unproved });
      expect(mine).toMatchObject({ status: 'added', ticket_id: id });
      expect((await ticket(id)).status).toBe('open');
      expect(await isUnverified(id)).toEqual([false, false, false]);
      const other = await arrive({ from: house.stranger.email, to, headers: unproved });
      expect(await ticket(other.ticket_id)).toMatchObject({ client_id: null });
    });
  });

  test('a company may ignore strangers', async () => {
    await testDb().owner.query(
      `update public.module_subscriptions set settings = '{"unknownSenders": "ignore"}' where tenant_id = $1 and module = 'support'`,
      [house.tenant.id],
    );
    expect(await arrive()).toMatchObject({ status: 'ignored', reason: 'unknown', ticket_id: null });
    await testDb().owner.query(
      `update public.module_subscriptions set settings = '{}' where tenant_id = $1 and module = 'support'`,
      [house.tenant.id],
    );
  });
});

describe('what is not taken in', () => {
  test('the same mail announced fifty times is one ticket; a second copy of it is none', async () => {
    const message_id = `<${randomUUID()}@twice.test>`;
    expect(await arrive({ message_id }, 5)).toMatchObject({ status: 'opened' });
    expect(await arrive({ message_id })).toMatchObject({ status: 'ignored', reason: 'duplicate' });
  });

  test.each([
    ['loop', { from: 'Mainstay <no-reply@mainstay.test>' }],
    ['autoReply', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['bounce', { from: 'MAILER-DAEMON@elsewhere.test' }],
    ['bulk', { headers: { 'List-Id': '<x.example.com>' } }],
  ])('%s', async (reason, over) => {
    expect(await arrive(over)).toEqual({ status: 'ignored', reason, ticket_id: null });
  });

  test('our own mail, come back by a forwarding', async () => {
    const { id } = await ask(house, 'Round and round');
    const message_id = `<${randomUUID()}.${id}@${domain}>`;
    expect(await arrive({ message_id })).toMatchObject({ status: 'ignored', reason: 'loop' });
  });

  test('a flood from one address', async () => {
    const from = 'flood@elsewhere.test';
    await testDb().owner.query(
      `insert into public.ticket_mails (tenant_id, provider_id, recipient, from_address, status)
       select $1, 'flood' || n, 'x', $2, 'received' from generate_series(1, 31) n`,
      [house.tenant.id, from],
    );
    expect(await arrive({ from })).toMatchObject({ status: 'ignored', reason: 'rate' });
  });

  test('invented senders: ten are answered, sixty are taken in, the rest waits for somebody', async () => {
    const strangers = (count: number) =>
      testDb().owner.query(
        `insert into public.ticket_mails (tenant_id, provider_id, recipient, from_address, status, sender)
         select $1, gen_random_uuid()::text, 'x', 'x' || n || '@invented.test', 'received', 'unknown' from generate_series(1, $2) n`,
        [house.tenant.id, count],
      );
    const settle = () =>
      testDb().owner.query(
        `update public.ticket_mails set status = 'opened' where from_address like '%@invented.test' and status = 'received'`,
      );
    await strangers(ANSWERS_HOURLY);
    await settle();
    const silent = await arrive({ from: 'eleventh@invented.test' });
    expect(silent.status).toBe('opened');
    await sendAll(silent.ticket_id);
    expect(mailsTo('eleventh@invented.test')).toEqual([]);

    await strangers(STRANGERS_HOURLY);
    await settle();
    const png = { name: 'a.png', type: 'image/png', bytes: Buffer.from('x') };
    const held = await arrive({ from: 'late@invented.test', files: [png] });
    expect(held).toEqual({ status: 'held', reason: 'strangers', ticket_id: null });
    await arrive({ from: 'later@invented.test' });
    // A contact is no stranger.
    expect((await arrive({ from: house.client.email })).status).toBe('opened');
    const told = await testDb().owner.query(
      `select id from public.events where type = 'ticket.mail_held' and tenant_id = $1`,
      [house.tenant.id],
    );
    expect(told.rowCount).toBe(1);
    await dispatchEvent(jobFor(house.tenant), told.rows[0].id, [notificationSubscriber()]);
    const noticed = await testDb().owner.query(
      `select user_id from public.notifications where tenant_id = $1 and kind like '%mail_held'`,
      [house.tenant.id],
    );
    expect(noticed.rowCount).toBeGreaterThan(0);

    await expect(releaseMails(house.agent.context)).rejects.toThrow();
    expect(await releaseMails(withContext(house.tenant, house.tenant.owner).context)).toBe(2);
    const released = await testDb().owner.query<{ id: string }>(
      `select id from public.ticket_mails where tenant_id = $1 and released_at is not null`,
      [house.tenant.id],
    );
    for (const { id } of released.rows) {
      const source = receivedMail('re_test', resend.url);
      await takeInMail(jobFor(house.tenant), id, source, api.admin().storage);
    }
    const { rows } = await testDb().owner.query(
      `select distinct status from public.ticket_mails where tenant_id = $1 and released_at is not null`,
      [house.tenant.id],
    );
    expect(rows).toEqual([{ status: 'opened' }]);
    await testDb().owner.query(
      `update public.ticket_mails set received_at = received_at - interval '2 hours' where from_address like '%@invented.test'`,
    );
  });

  test('a program’s mail opens a ticket, and is not answered', async () => {
    const from = 'monitor@elsewhere.test';
    const opened = await arrive({ from, headers: { 'Auto-Submitted': 'auto-generated' } });
    expect(opened.status).toBe('opened');
    await sendAll(opened.ticket_id);
    expect(mailsTo(from)).toEqual([]);
  });
});

test('attachments are looked at like uploads: good ones are kept, the others are named', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const opened = await arrive({
    text: null,
    html: '<p>See the <b>picture</b>.</p><script>alert(1)</script>',
    files: [
      { name: 'leak.png', type: 'image/png', bytes: png },
      { name: '../../evil.exe', type: 'image/png', bytes: Buffer.from('MZ') },
      { name: 'fake.png', type: 'image/png', bytes: Buffer.from('<svg onload=alert(1)>') },
    ],
  });
  const [line] = await words(opened.ticket_id);
  expect(line).toContain('See the picture.');
  expect(line).toContain('Not accepted: evil.exe, fake.png');
  expect(line).not.toContain('alert');
  const file = await row<{ name: string; status: string }>(
    `select f.name, f.status from public.files f join public.attachments a on a.tenant_id = f.tenant_id and a.file_id = f.id
     join public.ticket_messages m on m.tenant_id = a.tenant_id and m.id = a.record_id where m.ticket_id = $1`,
    [opened.ticket_id],
  );
  expect(file).toEqual({ name: 'leak.png', status: 'ready' });
});
