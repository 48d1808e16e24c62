import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addInternalNote } from '~/modules/support/commands/add-internal-note.server';
import { changeTicket } from '~/modules/support/commands/change-ticket.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import type { Trx } from '~/platform/db/kysely.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { startTestApi } from '../../setup/api';
import { arrangeHouse, ask, type House, type Person, row } from './arrange';

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

describe('a client at the Data API', () => {
  it('reaches nothing: what of a row is theirs to see, pages and /api/v1 know', async () => {
    const client = api.as(house.client);
    for (const table of ['tickets', 'ticket_messages', 'memberships', 'tenants', 'clients']) {
      expect(await client.from(table).select(), table).toMatchObject({ error: null, data: [] });
    }
    const closed = await client.from('tickets').update({ status: 'closed' }).eq('id', ticket);
    expect(closed.error).toBeNull();
    expect(await row('select status from public.tickets where id = $1', [ticket])).toEqual({
      status: 'open',
    });
    const said = { ...tenant, ticket_id: ticket, kind: 'public', body: 'x' };
    const opened = { ...tenant, subject: 'Direct', client_id: house.acme };
    expect((await client.from('ticket_messages').insert(said)).error?.code).toBe('42501');
    expect((await client.from('tickets').insert(opened)).error?.code).toBe('42501');
  });

  it('reaches no helper that tells more', async () => {
    const client = api.as(house.client);
    expect((await client.rpc('staff_names')).error).not.toBeNull();
    expect((await client.schema('private').from('ticket_counters').select()).error).not.toBeNull();
  });
});

/** The same person through our server, had it forgotten every check: the code of the refusal, if there was one. */
function refusal(person: Person, work: (trx: Trx) => Promise<unknown>): Promise<string | null> {
  return withTenant(person.context, work).then(
    () => null,
    (error: { code?: string }) => error.code ?? 'none',
  );
}

const say = (person: Person, values: Record<string, unknown>) =>
  refusal(person, (trx) =>
    trx
      .insertInto('ticket_messages')
      .values({ ...tenant, body: 'x', ...values } as never)
      .execute(),
  );

const open = (person: Person, values: Record<string, unknown>) =>
  refusal(person, (trx) =>
    trx
      .insertInto('tickets')
      .values({ ...tenant, subject: 'Direct', ...values } as never)
      .execute(),
  );

const change = (person: Person, id: string, values: Record<string, unknown>) =>
  refusal(person, (trx) =>
    trx
      .updateTable('tickets')
      .set(values as never)
      .where('id', '=', id)
      .execute(),
  );

const stateOf = async (id: string) =>
  (await row<{ status: string }>('select status from public.tickets where id = $1', [id])).status;

describe('a client, past every command', () => {
  it('reads the own ticket and what was said to them, but neither notes nor history', async () => {
    const read = await readTenant(house.client.context, async (trx) => [
      await trx
        .selectFrom('ticket_messages')
        .where('ticket_id', '=', ticket)
        .select('body')
        .execute(),
      await trx.selectFrom('ticket_changes').select('id').execute(),
      await trx.selectFrom('memberships').select('user_id').execute(),
    ]);
    expect(read).toEqual([
      [{ body: 'I looked everywhere.' }, { body: 'Public answer' }],
      [],
      [{ user_id: house.client.userId }],
    ]);
  });

  it('of another organisation sees nothing, changes nothing and deletes nothing', async () => {
    const tables = [
      'tickets',
      'ticket_messages',
      'ticket_changes',
      'attachments',
      'files',
    ] as const;
    for (const table of tables) {
      const rows = await readTenant(house.stranger.context, (trx) =>
        trx.selectFrom(table).select('tenant_id').execute(),
      );
      expect(rows, table).toEqual([]);
    }
    expect(await change(house.stranger, ticket, { status: 'closed' })).toBeNull();
    expect(await stateOf(ticket)).toBe('open');
    for (const person of [house.stranger, house.client]) {
      expect(await refusal(person, (trx) => trx.deleteFrom('ticket_messages').execute())).toBe(
        '42501',
      );
    }
  });

  it('cannot write internal notes, in another’s name or into another’s ticket', async () => {
    const message = { ticket_id: ticket, kind: 'public' };
    for (const values of [
      { ...message, kind: 'internal' },
      { ...message, author_id: house.manager.userId },
      { ...message, author_name: 'Mona', author_side: 'staff' },
      { ...message, created_at: '2020-01-01' },
    ]) {
      expect(await say(house.client, values), JSON.stringify(values)).toBe('42501');
    }
    expect(await say(house.stranger, message)).toBe('42501');
  });

  it('writes in their own name, whatever else they would like', async () => {
    const { id } = await ask(house);
    expect(
      await say(house.colleague, { ticket_id: id, kind: 'public', body: 'Me too' }),
    ).toBeNull();
    expect(
      await row(
        `select author_name, author_side, author_id from public.ticket_messages where ticket_id = $1 and body = 'Me too'`,
        [id],
      ),
    ).toEqual({
      author_name: 'Colin Colleague',
      author_side: 'client',
      author_id: house.colleague.userId,
    });
  });

  it('cannot change number, client, requester or version, nor jump to a status', async () => {
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
      expect(await change(house.client, ticket, values), JSON.stringify(values)).toBe('42501');
    }
  });

  it('may close, and reopen only by saying why', async () => {
    const { id } = await ask(house);
    expect(await change(house.client, id, { status: 'closed' })).toBeNull();
    expect(await stateOf(id)).toBe('closed');
    expect(await change(house.client, id, { status: 'open' })).toBe('42501');
    expect(await say(house.client, { ticket_id: id, kind: 'public', body: 'Again' })).toBeNull();
    expect(await stateOf(id)).toBe('open');
  });

  it('opens tickets for nobody else, and not as if by staff', async () => {
    const base = { client_id: house.acme };
    expect(await open(house.client, base)).toBeNull();
    const forgeries: Record<string, unknown>[] = [
      { client_id: house.globex },
      { client_id: null },
      { ...base, requester_id: house.colleague.userId },
      { ...base, requester_id: house.manager.userId },
      { ...base, requester_name: 'The Boss' },
      { ...base, number: 1 },
      { ...base, status: 'closed' },
      { ...base, priority: 'urgent' },
      { ...base, assignee_id: house.agent.userId },
    ];
    for (const values of forgeries) {
      expect(['42501', '23514'], JSON.stringify(values)).toContain(
        await open(house.client, values),
      );
    }
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
