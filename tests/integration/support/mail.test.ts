import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addInternalNote } from '~/modules/support/commands/add-internal-note.server';
import { addCopy, removeCopy } from '~/modules/support/commands/copy-people.server';
import { mergeTickets } from '~/modules/support/commands/merge-tickets.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { copiesOf } from '~/modules/support/queries/copies.server';
import { readTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { ask, row } from './arrange';
import {
  announce,
  arrive,
  domain,
  house,
  isUnverified,
  mailsTo,
  openMailRoom,
  sendAll,
  ticket,
  words,
} from './mail-room';

openMailRoom();

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

describe('who is copied', () => {
  const kiran = 'kiran@partner.test';
  const addresses = async (id: string | null) =>
    (await readTenant(house.client.ctx, (trx) => copiesOf(trx, house.tenant.id, id ?? ''))).map(
      ({ address }) => address,
    );

  test('Cc and further To get the answers, may answer, and read nothing of the notes', async () => {
    const ours = `${house.tenant.slug}@${domain}`;
    const { ticket_id: id } = await arrive({
      from: house.client.email,
      to: [ours, `Kiran <${kiran.toUpperCase()}>`],
      cc: [house.manager.email, house.client.email, 'lena@partner.test', ours],
    });
    // A colleague, the sender and ourselves are not.
    expect(await addresses(id)).toEqual([kiran, 'lena@partner.test']);
    await addInternalNote(house.manager.context, id ?? '', { body: 'They owe us money.' });
    await replyToTicket(house.manager.context, id ?? '', {
      body: 'We come at nine.',
      status: 'waiting',
    });
    await sendAll(id);
    const [answer, ...more] = mailsTo(kiran);
    expect(more).toEqual([]);
    expect(answer?.text).toContain('We come at nine.');
    expect(answer?.text).toContain('because you are copied');
    expect(answer?.replyTo).toMatch(/^reply\+k/);
    expect(answer?.text).not.toContain('owe us');

    const unproved = { 'Authentication-Results': 'amazonses.com; dmarc=none' };
    const back = { to: [answer?.replyTo ?? ''], headers: unproved };
    const added = await arrive({ from: kiran, text: 'Nine suits us.', ...back });
    expect(added).toMatchObject({ status: 'added', ticket_id: id });
    expect((await words(id)).at(-1)).toBe(`client ${kiran}: Nine suits us.`);
    expect((await ticket(id)).status).toBe('open');
    // What was sent to them does not prove that whoever asked wrote, nor a colleague.
    await arrive({ from: house.client.email, ...back });
    await arrive({ from: house.manager.email, ...back });
    expect(await isUnverified(id)).toEqual([false, false, false, false, true]);
  });

  test('nobody unproved has us write to others; ten are copied at most', async () => {
    const cc = Array.from({ length: 14 }, (_, n) => `p${n}@partner.test`);
    const forged = await arrive({
      from: house.client.email,
      cc,
      headers: { 'Authentication-Results': 'amazonses.com; dmarc=none' },
    });
    expect(await addresses(forged.ticket_id)).toEqual([]);
    const many = await arrive({ from: house.client.email, cc });
    expect(await addresses(many.ticket_id)).toHaveLength(10);
  });

  test('staff copy and take off; clients do not', async () => {
    const { id } = await ask(house, 'Copied');
    const { context } = house.manager;
    const copyId = await addCopy(context, id, kiran);
    for (const address of [kiran, house.agent.email, house.client.email, `x@${domain}`]) {
      await expect(addCopy(context, id, address)).rejects.toThrow(/copies\.error/);
    }
    await expect(addCopy(house.client.context, id, 'a@b.test')).rejects.toThrow(/notAllowed/);
    await expect(removeCopy(house.client.context, copyId)).rejects.toMatchObject({
      init: { status: 404 },
    });
    const target = await ask(house, 'Goes on here');
    await mergeTickets(context, id, { id: target.id });
    expect(await addresses(target.id)).toEqual([kiran]);
    await removeCopy(context, copyId);
    expect(await addresses(id)).toEqual([]);
    const { rows } = await testDb().owner.query(
      `select payload from public.events where record_id = $1 and type = 'ticket.copied' order by id`,
      [id],
    );
    expect(rows.map(({ payload }) => payload)).toEqual([
      { added: [kiran], removed: [] },
      { added: [], removed: [kiran] },
    ]);
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
