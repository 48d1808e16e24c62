import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addInternalNote } from '~/modules/support/commands/add-internal-note.server';
import { changeTicket } from '~/modules/support/commands/change-ticket.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { startTestApi } from '../../setup/api';
import { arrangeHouse, ask, type House, row } from './arrange';

/** What a person can do past our pages, with their own token, against Supabase itself. */
let house: House;
let api: Awaited<ReturnType<typeof startTestApi>>;
let ticket: string;
let tenant: { tenant_id: string };

beforeAll(async () => {
  [house, api] = [await arrangeHouse(), await startTestApi()];
  ticket = (await ask(house)).id;
  tenant = { tenant_id: house.tenant.id };
  await replyToTicket(house.manager.context, ticket, { body: 'Public answer' });
  await addInternalNote(house.manager.context, ticket, { body: 'Secret note' });
  const { version } = await row<{ version: number }>(
    'select version from public.tickets where id = $1',
    [ticket],
  );
  await changeTicket(house.manager.context, ticket, version, { assigneeId: house.agent.userId });
});

afterAll(() => api.stop());

describe('a client', () => {
  it('reads the own ticket and what was said to them, but neither notes nor history', async () => {
    const client = api.as(house.client);
    const tickets = await client.from('tickets').select('id').eq('id', ticket);
    expect(tickets).toMatchObject({ error: null, data: [{ id: ticket }] });
    const messages = await client.from('ticket_messages').select('body').eq('ticket_id', ticket);
    expect(messages.data?.map((message) => message.body)).toEqual([
      'I looked everywhere.',
      'Public answer',
    ]);
    expect((await client.from('ticket_changes').select('id')).data).toEqual([]);
    expect((await client.from('memberships').select('user_id')).data).toEqual([
      { user_id: house.client.userId },
    ]);
  });

  it('of another organisation sees nothing', async () => {
    const stranger = api.as(house.stranger);
    for (const table of ['tickets', 'ticket_messages', 'ticket_changes', 'attachments', 'files']) {
      expect(await stranger.from(table).select('tenant_id')).toMatchObject({
        error: null,
        data: [],
      });
    }
  });

  it('cannot write internal notes, in another’s name or into another’s ticket', async () => {
    const client = api.as(house.client).from('ticket_messages');
    const message = { ...tenant, ticket_id: ticket, body: 'x' };
    const refused = { error: { code: '42501' } };
    expect(await client.insert({ ...message, kind: 'internal' })).toMatchObject(refused);
    const forged = { ...message, kind: 'public', author_id: house.manager.userId };
    expect(await client.insert(forged)).toMatchObject(refused);
    const named = { ...message, kind: 'public', author_name: 'Mona', author_side: 'staff' };
    expect(await client.insert(named)).toMatchObject(refused);
    const dated = { ...message, kind: 'public', created_at: '2020-01-01' };
    expect(await client.insert(dated)).toMatchObject(refused);
    const stranger = api.as(house.stranger).from('ticket_messages');
    expect(await stranger.insert({ ...message, kind: 'public' })).toMatchObject(refused);
  });

  it('writes in their own name, whatever else they would like', async () => {
    const { id } = await ask(house);
    const written = await api
      .as(house.colleague)
      .from('ticket_messages')
      .insert({ ...tenant, ticket_id: id, kind: 'public', body: 'Me too' })
      .select('author_name, author_side, author_id')
      .single();
    expect(written.data).toEqual({
      author_name: 'Colin Colleague',
      author_side: 'client',
      author_id: house.colleague.userId,
    });
  });

  it('cannot change number, client, requester or version, nor jump to a status', async () => {
    const client = api.as(house.client);
    const change = (values: object) => client.from('tickets').update(values).eq('id', ticket);
    for (const values of [
      { client_id: house.globex },
      { number: 1 },
      { requester_id: house.stranger.userId },
      { subject: 'Another one' },
      { version: 99 },
      { last_activity_at: '2020-01-01' },
      { tenant_id: house.tenant.id },
      { priority: 'urgent' },
      { assignee_id: null },
      { assignee_id: house.client.userId },
      { status: 'resolved' },
      { status: 'waiting' },
      { status: 'new' },
    ]) {
      expect((await change(values)).error, JSON.stringify(values)).toMatchObject({ code: '42501' });
    }
  });

  it('may close, and reopen only by saying why', async () => {
    const { id } = await ask(house);
    const client = api.as(house.client);
    const status = async () =>
      (await client.from('tickets').select('status').eq('id', id).single()).data?.status;
    expect(
      (await client.from('tickets').update({ status: 'closed' }).eq('id', id)).error,
    ).toBeNull();
    expect(await status()).toBe('closed');
    expect(
      (await client.from('tickets').update({ status: 'open' }).eq('id', id)).error,
    ).toMatchObject({ code: '42501' });
    await client
      .from('ticket_messages')
      .insert({ ...tenant, ticket_id: id, kind: 'public', body: 'Again' });
    expect(await status()).toBe('open');
  });

  it('of another organisation changes nothing and deletes nothing', async () => {
    const stranger = api.as(house.stranger);
    const changed = await stranger
      .from('tickets')
      .update({ status: 'closed' })
      .eq('id', ticket)
      .select('id');
    expect(changed).toMatchObject({ error: null, data: [] });
    expect((await stranger.from('tickets').delete().eq('id', ticket)).error).toMatchObject({
      code: '42501',
    });
    expect(
      (await api.as(house.client).from('ticket_messages').delete().eq('ticket_id', ticket)).error,
    ).toMatchObject({ code: '42501' });
  });

  it('opens tickets for nobody else, and not as if by staff', async () => {
    const client = api.as(house.client).from('tickets');
    const base = { ...tenant, subject: 'Direct', client_id: house.acme };
    const opened = await client.insert(base).select('status, requester_name, client_id').single();
    expect(opened.data).toEqual({
      status: 'new',
      requester_name: 'Carla Client',
      client_id: house.acme,
    });
    const forgeries: Record<string, unknown>[] = [
      { ...base, client_id: house.globex },
      { ...base, client_id: null },
      { ...base, requester_id: house.colleague.userId },
      { ...base, requester_id: house.manager.userId },
      { ...base, requester_name: 'The Boss' },
      { ...base, number: 1 },
      { ...base, status: 'closed' },
      { ...base, priority: 'urgent' },
      { ...base, assignee_id: house.agent.userId },
    ];
    for (const values of forgeries) {
      const { error } = await client.insert(values);
      expect(['42501', '23514'], JSON.stringify(values)).toContain(error?.code);
    }
  });

  it('reaches no helper that tells more', async () => {
    const client = api.as(house.client);
    expect((await client.rpc('staff_names')).error).not.toBeNull();
    expect((await client.schema('private').from('ticket_counters').select()).error).not.toBeNull();
  });
});

describe('staff', () => {
  it('make no illegal move either', async () => {
    const manager = api.as(house.manager);
    const { id } = await ask(house);
    const move = (status: string) => manager.from('tickets').update({ status }).eq('id', id);
    expect((await move('closed')).error).toBeNull();
    expect((await move('waiting')).error).toMatchObject({ code: '23514' });
    expect((await move('new')).error).toMatchObject({ code: '23514' });
    expect((await move('open')).error).toBeNull();
  });

  it('cannot write the history', async () => {
    const written = await api
      .as(house.manager)
      .from('ticket_changes')
      .insert({ ...tenant, ticket_id: ticket, field: 'status', to_value: 'closed' });
    expect(written.error).toMatchObject({ code: '42501' });
  });
});

it('nobody signed in sees nothing', async () => {
  const { ctx } = house.client;
  const gone = { ...house.client, ctx: { claims: { ...ctx.claims, session_id: house.tenant.id } } };
  expect((await api.as(gone).from('tickets').select('id')).data).toEqual([]);
});
