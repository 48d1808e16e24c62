import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { releaseMails } from '~/modules/support/commands/desk-setup.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { ANSWERS_HOURLY, STRANGERS_HOURLY } from '~/modules/support/mail/judge.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { replyAddress } from '~/platform/mail/thread.server';
import { notificationSubscriber } from '~/platform/notifications/subscriber.server';
import { testDb } from '../../setup/database';
import { jobFor } from '../../setup/jobs';
import { ask, row, withContext } from './arrange';
import {
  arrive,
  domain,
  house,
  isUnverified,
  mailsTo,
  openMailRoom,
  sendAll,
  takeIn,
  ticket,
  words,
} from './mail-room';

openMailRoom();

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

  test('whom staff lock out gets no answer by mail, and writes as a stranger', async () => {
    const { id } = await ask(house, 'Before the end');
    const lockedOut = (status: string) =>
      testDb().owner.query(
        'update public.memberships set status = $3 where tenant_id = $1 and user_id = $2',
        [house.tenant.id, house.client.userId, status],
      );
    const { email } = house.client;
    await lockedOut('deactivated');
    const before = mailsTo(email).length;
    await replyToTicket(house.manager.context, id, { body: 'For the others.', status: 'resolved' });
    await sendAll(id);
    expect(mailsTo(email)).toHaveLength(before);
    const to = [replyAddress({ id, side: 'client' }) ?? ''];
    const answer = await arrive({ from: email, to });
    expect(await ticket(answer.ticket_id)).toMatchObject({ client_id: null });
    expect(await words(id)).toHaveLength(2);
    await lockedOut('active');
    expect(await arrive({ from: email, to })).toMatchObject({ status: 'added', ticket_id: id });
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

  test('a flood from one address; one that nobody proved silences no contact', async () => {
    const flood = (from: string, sender: string | null) =>
      testDb().owner.query(
        `insert into public.ticket_mails (tenant_id, provider_id, recipient, from_address, status, sender)
         select $1, gen_random_uuid()::text, 'x', $2, 'received', $3 from generate_series(1, 31) n`,
        [house.tenant.id, from, sender],
      );
    const rated = { status: 'ignored', reason: 'rate' };
    await flood('flood@elsewhere.test', 'unknown');
    expect(await arrive({ from: 'flood@elsewhere.test' })).toMatchObject(rated);

    const from = house.colleague.email;
    await flood(from, null);
    const headers = { 'Authentication-Results': 'amazonses.com; spf=none; dmarc=none' };
    expect(await arrive({ from, headers })).toMatchObject(rated);
    const own = await arrive({ from });
    expect(await ticket(own.ticket_id)).toMatchObject({ client_id: house.acme });
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
      await takeIn(id);
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
