import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { addInternalNote } from '~/modules/support/commands/add-internal-note.server';
import { changeTicket, changeTickets } from '~/modules/support/commands/change-ticket.server';
import { closeTicket } from '~/modules/support/commands/close-ticket.server';
import { openTicket } from '~/modules/support/commands/open-ticket.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { findPortalTicket, listPortalTickets } from '~/modules/support/queries/portal.server';
import { supportStaff } from '~/modules/support/queries/staff.server';
import { conversation, ticketHistory } from '~/modules/support/queries/ticket.server';
import { nextStatuses, statuses } from '~/modules/support/status';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { arrangeHouse, ask, type House, type Person, row } from './arrange';

let house: House;

beforeAll(async () => {
  house = await arrangeHouse();
});

const stateOf = (id: string) =>
  row<{ status: string; version: number; assignee_id: string | null; last_activity_at: Date }>(
    'select status, version, assignee_id, last_activity_at from public.tickets where id = $1',
    [id],
  );

const talk = (person: Person, ticketId: string) =>
  readTenant(person.context, (trx) =>
    conversation(trx, { tenantId: house.tenant.id, userId: person.userId }, ticketId),
  );

describe('opening', () => {
  it('gives 20 tickets opened at once consecutive numbers, none twice, none missing', async () => {
    const other = await arrangeHouse();
    const opened = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        openTicket(index % 2 ? other.client.context : other.manager.context, {
          subject: `At once ${index}`,
          body: 'x',
          ...(index % 2 && { clientId: other.acme }),
        }),
      ),
    );
    expect(opened.map((ticket) => ticket.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('gives the number of a ticket that was rolled back to the next one', async () => {
    const before = await ask(house);
    const lost = withTenant(house.client.context, async (trx) => {
      await trx
        .insertInto('tickets')
        .values({ tenant_id: house.tenant.id, subject: 'Lost', client_id: house.acme })
        .execute();
      throw new Error('on purpose');
    });
    await expect(lost).rejects.toThrow('on purpose');
    expect((await ask(house)).number).toBe(before.number + 1);
  });

  it('does a form posted twice once', async () => {
    const input = {
      subject: 'Double click',
      body: 'x',
      clientId: house.acme,
      idempotencyKey: randomUUID(),
    };
    const [first, second] = await Promise.all([
      openTicket(house.client.context, input),
      openTicket(house.client.context, input),
    ]);
    expect(second).toEqual(first);
    expect(await openTicket(house.client.context, input)).toEqual(first);
    const { count } = await row<{ count: number }>(
      `select count(*)::int as count from public.tickets where subject = 'Double click'`,
    );
    expect(count).toBe(1);
  });

  it('stamps requester and author, and tells the dispatcher', async () => {
    const { id } = await ask(house);
    expect(
      await row('select requester_name, opened_by from public.tickets where id = $1', [id]),
    ).toEqual({ requester_name: 'Carla Client', opened_by: house.client.userId });
    expect(await talk(house.client, id)).toMatchObject([
      { authorName: 'Carla Client', authorSide: 'client', kind: 'public', isMine: true },
    ]);
    expect(
      await row('select type, actor_id from public.events where record_id = $1', [id]),
    ).toEqual({
      type: 'ticket.created',
      actor_id: house.client.userId,
    });
  });

  it('on behalf of a contact belongs to the contact and their organisation', async () => {
    const contact = await row<{ id: string }>(
      `insert into public.client_contacts (tenant_id, client_id, name) values ($1, $2, 'Without Account') returning id`,
      [house.tenant.id, house.globex],
    );
    const { id } = await openTicket(house.manager.context, {
      subject: 'By phone',
      body: 'They called.',
      contactId: contact.id,
      priority: 'high',
      assigneeId: house.agent.userId,
    });
    expect(
      await row(
        'select client_id, requester_name, requester_id, assignee_id, priority from public.tickets where id = $1',
        [id],
      ),
    ).toEqual({
      client_id: house.globex,
      requester_name: 'Without Account',
      requester_id: null,
      assignee_id: house.agent.userId,
      priority: 'high',
    });
  });

  it('is refused for another organisation, a foreign contact, or with staff matters set by a client', async () => {
    const { context } = house.client;
    const base = { subject: 'No', body: 'x' };
    await expect(openTicket(context, { ...base, clientId: house.globex })).rejects.toMatchObject({
      key: 'support:error.requester',
    });
    const theirs = await row<{ id: string }>(
      'select id from public.client_contacts where client_id = $1 limit 1',
      [house.globex],
    );
    await expect(openTicket(context, { ...base, contactId: theirs.id })).rejects.toMatchObject({
      key: 'support:error.notAllowed',
    });
    await expect(
      openTicket(context, { ...base, clientId: house.acme, priority: 'urgent' }),
    ).rejects.toMatchObject({ key: 'support:error.manage' });
    await expect(openTicket(context, base)).rejects.toMatchObject({
      key: 'support:error.requester',
    });
  });
});

describe('the conversation', () => {
  it('shows clients every reply and no internal note, and leaves no trace of notes', async () => {
    const { id } = await ask(house);
    await replyToTicket(house.manager.context, id, { body: 'We look into it.' });
    const before = await row('select * from public.tickets where id = $1', [id]);
    await addInternalNote(house.manager.context, id, { body: 'Careful with this one.' });
    expect(await row('select * from public.tickets where id = $1', [id])).toEqual(before);
    expect((await talk(house.manager, id)).map((message) => message.kind)).toEqual([
      'public',
      'public',
      'internal',
    ]);
    for (const person of [house.client, house.colleague]) {
      expect((await talk(person, id)).map((message) => message.body)).toEqual([
        'I looked everywhere.',
        'We look into it.',
      ]);
    }
  });

  it('is nothing to another organisation', async () => {
    const { id } = await ask(house);
    expect(await talk(house.stranger, id)).toEqual([]);
    const { tenant, stranger } = house;
    expect(
      await readTenant(stranger.context, (trx) => findPortalTicket(trx, tenant.id, id)),
    ).toBeUndefined();
    await expect(replyToTicket(stranger.context, id, { body: 'Hi' })).rejects.toMatchObject({
      init: { status: 404 },
    });
    await expect(closeTicket(stranger.context, id)).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  it('does not let a client write an internal note', async () => {
    const { id } = await ask(house);
    await expect(
      addInternalNote(house.client.context, id, { body: 'I am staff' }),
    ).rejects.toMatchObject({ key: 'support:error.notAllowed' });
  });

  it('moves the ticket: first answer opens, waiting ends with the client’s reply, closed reopens', async () => {
    const { id } = await ask(house);
    await replyToTicket(house.manager.context, id, { body: 'Hello' });
    expect(await stateOf(id)).toMatchObject({ status: 'open' });
    await replyToTicket(house.manager.context, id, { body: 'Which month?', status: 'waiting' });
    expect(await stateOf(id)).toMatchObject({ status: 'waiting' });
    const { tenant, client } = house;
    const waiting = await readTenant(client.context, (trx) =>
      listPortalTickets(trx, tenant.id, { show: 'waiting' }),
    );
    expect(waiting.rows.map((ticket) => ticket.id)).toContain(id);
    await replyToTicket(house.client.context, id, { body: 'March' });
    expect(await stateOf(id)).toMatchObject({ status: 'open' });
    await closeTicket(house.client.context, id);
    await closeTicket(house.client.context, id);
    expect(await stateOf(id)).toMatchObject({ status: 'closed' });
    await replyToTicket(house.colleague.context, id, { body: 'Not yet' });
    expect(await stateOf(id)).toMatchObject({ status: 'open' });
    const closings = await row<{ count: number }>(
      `select count(*)::int as count from public.events where record_id = $1 and type = 'ticket.closed'`,
      [id],
    );
    expect(closings.count).toBe(1);
  });

  it('cannot be changed or deleted, even by the owner of the database', async () => {
    const { id } = await ask(house);
    const { owner } = testDb();
    await expect(
      owner.query(`update public.ticket_messages set body = 'forged' where ticket_id = $1`, [id]),
    ).rejects.toThrow('append-only');
    await expect(
      owner.query('delete from public.ticket_messages where ticket_id = $1', [id]),
    ).rejects.toThrow('append-only');
  });
});

describe('changing', () => {
  it('refuses every status the table of moves does not list, and takes those it does', async () => {
    for (const from of statuses) {
      for (const to of statuses) {
        if (from === to) continue;
        const { id } = await ask(house);
        if (from !== 'new') await changeTicket(house.manager.context, id, 1, { status: from });
        const { version } = await stateOf(id);
        const change = changeTicket(house.manager.context, id, version, { status: to });
        if (nextStatuses(from).includes(to)) await change;
        else await expect(change).rejects.toMatchObject({ key: 'support:error.transition' });
      }
    }
  });

  it('tells who was faster, and changes nothing', async () => {
    const { id } = await ask(house);
    await changeTicket(house.manager.context, id, 1, {
      priority: 'high',
      assigneeId: house.agent.userId,
    });
    await expect(
      changeTicket(house.agent.context, id, 1, { status: 'resolved' }),
    ).rejects.toMatchObject({
      key: 'support:error.conflict',
      values: { name: 'Mona Manager' },
    });
    expect(await stateOf(id)).toMatchObject({ status: 'new', version: 2 });
    await changeTicket(house.agent.context, id, 2, { status: 'resolved' });
    expect(await stateOf(id)).toMatchObject({ status: 'resolved', version: 3 });
  });

  it('a reply alone does not upset an edit', async () => {
    const { id } = await ask(house);
    await changeTicket(house.manager.context, id, 1, { status: 'open' });
    await replyToTicket(house.client.context, id, { body: 'One more thing' });
    await changeTicket(house.manager.context, id, 2, { priority: 'low' });
  });

  it('writes a history with names, for staff only', async () => {
    const { id } = await ask(house);
    await changeTicket(house.manager.context, id, 1, {
      status: 'open',
      assigneeId: house.agent.userId,
    });
    const read = (person: Person) =>
      readTenant(person.context, (trx) => ticketHistory(trx, house.tenant.id, id));
    expect(await read(house.manager)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          field: 'status',
          from: 'new',
          to: 'open',
          actor: 'Mona Manager',
        }),
        expect.objectContaining({ field: 'assignee', from: null, to: 'Emil Employee' }),
      ]),
    );
    expect(await read(house.client)).toEqual([]);
    expect(await readTenant(house.client.context, supportStaff)).toEqual([]);
  });

  it('several at once leaves alone what does not apply', async () => {
    const tickets = await Promise.all([ask(house), ask(house), ask(house)]);
    const [first, second, third] = tickets.map((ticket) => ticket.id) as [string, string, string];
    await changeTicket(house.manager.context, second, 1, { status: 'closed' });
    const changed = await changeTickets(house.manager.context, [first, second, third, first], {
      status: 'resolved',
    });
    expect(changed).toBe(2);
    expect(await stateOf(second)).toMatchObject({ status: 'closed' });
  });

  it('only active staff can be assigned', async () => {
    const { id } = await ask(house);
    await expect(
      changeTicket(house.manager.context, id, 1, { assigneeId: house.client.userId }),
    ).rejects.toMatchObject({ key: 'support:error.assignee', field: 'assigneeId' });
  });

  it('reaches people of team scope only for their own and their team’s tickets', async () => {
    const { id } = await ask(house);
    const see = () =>
      readTenant(house.agent.context, (trx) =>
        trx.selectFrom('tickets').select('id').where('id', '=', id).execute(),
      );
    expect(await see()).toEqual([]);
    const team = await row<{ id: string }>(
      'insert into public.teams (tenant_id, name) values ($1, $2) returning id',
      [house.tenant.id, `Support ${id}`],
    );
    await testDb().owner.query(
      'insert into public.team_members (tenant_id, team_id, user_id) values ($1, $2, $3)',
      [house.tenant.id, team.id, house.agent.userId],
    );
    await changeTicket(house.manager.context, id, 1, { teamId: team.id });
    expect(await see()).toHaveLength(1);
    await replyToTicket(house.agent.context, id, { body: 'I take it' });
    const { version } = await stateOf(id);
    await changeTicket(house.agent.context, id, version, { assigneeId: house.agent.userId });
    // Handing it to people it cannot be seen by any more is a manager's business.
    await expect(
      changeTicket(house.agent.context, id, version + 1, {
        teamId: null,
        assigneeId: house.manager.userId,
      }),
    ).rejects.toMatchObject({ key: 'support:error.notAllowed' });
  });
});

describe('a client’s role', () => {
  it('never reaches beyond its organisations, however the matrix is set', async () => {
    const { tenant, stranger } = await arrangeHouse().then(async (other) => {
      await ask(other);
      await testDb().owner.query(
        `update public.role_permissions rp set scope = 'all' from public.roles r
         where r.tenant_id = $1 and rp.tenant_id = $1 and r.id = rp.role_id and r.key = 'client' and rp.permission like 'tickets.%'`,
        [other.tenant.id],
      );
      return other;
    });
    const { rows } = await readTenant(stranger.context, (trx) =>
      sql<{ id: string }>`select id from tickets where tenant_id = ${tenant.id}`.execute(trx),
    );
    expect(rows).toEqual([]);
  });
});
