import { beforeAll, expect, it } from 'vitest';
import { addInternalNote } from '~/modules/support/commands/add-internal-note.server';
import { changeTicket } from '~/modules/support/commands/change-ticket.server';
import { closeTicket } from '~/modules/support/commands/close-ticket.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { notifications } from '~/modules/support/notifications.server';
import { createPool } from '~/platform/db/pool.server';
import { readTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { arrangeHouse, ask, type House } from './arrange';

let house: House;
beforeAll(async () => {
  house = await arrangeHouse();
});

/** Who would be told of the latest event of a type, as the dispatcher asks: as a job of the tenant. */
async function told(ticket: string, type: string) {
  const { rows } = await testDb().owner.query(
    'select id, payload, actor_id, created_at from public.events where record_id = $1 and type = $2 order by id desc limit 1',
    [ticket, type],
  );
  const event = {
    id: rows[0].id,
    tenantId: house.tenant.id,
    type,
    recordType: 'tickets',
    recordId: ticket,
    payload: rows[0].payload,
    actorId: rows[0].actor_id,
    depth: 0,
    createdAt: rows[0].created_at,
  };
  const pool = createPool(testDb().workerUrl, 1);
  try {
    const claims = {
      role: 'authenticated' as const,
      actor: 'job' as const,
      app_metadata: { tenant_id: house.tenant.id },
    };
    const rule = notifications[type];
    if (!rule) throw new Error(`No rule for ${type}`);
    return await readTenant({ claims, pool }, (trx) => rule(event, trx));
  } finally {
    await pool.end();
  }
}

const people = (notices: { userId: string }[]) => notices.map((notice) => notice.userId).sort();

it('a new ticket nobody has reaches all who manage tickets, and nobody else', async () => {
  const { id, number } = await ask(house);
  const notices = await told(id, 'ticket.created');
  expect(people(notices)).toEqual([house.manager.userId, house.tenant.owner.userId].sort());
  expect(notices[0]).toMatchObject({
    kind: 'ticket_opened',
    path: `/support/tickets/${id}`,
    params: { number, author: 'Carla Client', excerpt: 'I looked everywhere.' },
  });
});

it('a reply reaches the other side: the organisation’s contacts, or the assignee', async () => {
  const { id } = await ask(house);
  await changeTicket(house.manager.context, id, 1, { assigneeId: house.agent.userId });
  expect(people(await told(id, 'ticket.assigned'))).toEqual([house.agent.userId]);
  await replyToTicket(house.manager.context, id, { body: 'Hello', status: 'waiting' });
  const answered = await told(id, 'ticket.replied');
  expect(people(answered)).toEqual([house.client.userId, house.colleague.userId].sort());
  expect(answered[0]).toMatchObject({ kind: 'ticket_answered', path: `/tickets/${id}` });
  // The status that came with the answer is not announced again.
  expect(await told(id, 'ticket.status_changed')).toEqual([]);
  await replyToTicket(house.client.context, id, { body: 'Thanks' });
  expect(await told(id, 'ticket.replied')).toMatchObject([
    { userId: house.agent.userId, kind: 'ticket_question', path: `/support/tickets/${id}` },
  ]);
});

it('an internal note reaches staff only', async () => {
  const { id } = await ask(house);
  await changeTicket(house.manager.context, id, 1, { assigneeId: house.agent.userId });
  await addInternalNote(house.manager.context, id, { body: 'Psst' });
  expect(people(await told(id, 'ticket.noted'))).toEqual([house.agent.userId]);
});

it('a note calls colleagues by name, as far as they see the ticket', async () => {
  const { id } = await ask(house);
  await changeTicket(house.manager.context, id, 1, { assigneeId: house.agent.userId });
  await addInternalNote(house.manager.context, id, { body: 'Look, @emil employee!' });
  expect(await told(id, 'ticket.noted')).toMatchObject([
    { userId: house.agent.userId, kind: 'ticket_mentioned' },
  ]);
  const { messageId } = await addInternalNote(house.manager.context, id, {
    body: '@Carla Client is angry',
  });
  expect(await told(id, 'ticket.noted')).toMatchObject([{ kind: 'ticket_noted' }]);
  expect(
    (
      await testDb().owner.query('select body from public.ticket_messages where id = $1', [
        messageId,
      ])
    ).rows,
  ).toEqual([{ body: '@Carla Client is angry' }]);
  await expect(
    addInternalNote(house.manager.context, id, { body: 'Ask @Emil about it' }),
  ).rejects.toMatchObject({ field: 'body', values: { word: 'Emil', names: 'Emil Employee' } });
  // Who does not see a ticket is not called to it.
  const hidden = await ask(house);
  await addInternalNote(house.manager.context, hidden.id, { body: '@Emil Employee' });
  const kinds = (await told(hidden.id, 'ticket.noted')).map(({ kind }) => kind);
  expect(kinds).not.toContain('ticket_mentioned');
});

it('closing reaches the side that did not do it', async () => {
  const { id } = await ask(house);
  await changeTicket(house.manager.context, id, 1, { assigneeId: house.agent.userId });
  await closeTicket(house.client.context, id);
  expect(people(await told(id, 'ticket.closed'))).toEqual([house.agent.userId]);
  await replyToTicket(house.client.context, id, { body: 'Again' });
  const { rows } = await testDb().owner.query('select version from public.tickets where id = $1', [
    id,
  ]);
  await changeTicket(house.agent.context, id, rows[0].version, { status: 'closed' });
  expect(people(await told(id, 'ticket.closed'))).toEqual(
    [house.client.userId, house.colleague.userId].sort(),
  );
});
