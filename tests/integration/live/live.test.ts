import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { markStopping, runShutdown } from '~/platform/http/shutdown.server';
import { runWithRequestStore } from '~/platform/http/store.server';
import { PER_PERSON } from '~/platform/live/hub.server';
import { liveHub } from '~/platform/live/live.server';
import { liveState } from '~/platform/live/state.server';
import { liveStream } from '~/platform/live/stream.server';
import { testDb } from '../../setup/database';
import {
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import { eventually } from '../../setup/worker';

let tenant: TestTenant;
let person: TestPerson;
const streams = new Set<Stream>();

interface Stream {
  text(): string;
  ended: boolean;
  close(): Promise<void>;
}

beforeAll(async () => {
  tenant = await arrangeTenant();
});
afterAll(async () => {
  await Promise.all([...streams].map((stream) => stream.close()));
  liveHub().closeAll();
  await runShutdown();
});
beforeEach(async () => {
  person = await arrangeMember(tenant, 'employee');
});

async function answer(who = person, headers: Record<string, string> = {}): Promise<Response> {
  const ctx = await openContext(who, tenant);
  const request = new Request('http://x/app/y/live', { headers });
  return runWithRequestStore({}, () => liveStream(ctx, request));
}

/** Opens a stream and reads along. */
async function listen(who = person, headers: Record<string, string> = {}): Promise<Stream> {
  const response = await answer(who, headers);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.getReader();
  if (!reader) throw new Error('no stream');
  let text = '';
  const stream: Stream = { text: () => text, ended: false, close: () => reader.cancel() };
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    const { done, value } = await reader.read();
    stream.ended = done;
    text += decoder.decode(value);
    if (!done) await read();
  };
  read().catch(() => undefined);
  streams.add(stream);
  await eventually('the stream opens', () => text.includes(': open'));
  return stream;
}

/** Listening begins with the first stream, a moment after it. */
async function listening(): Promise<void> {
  await eventually('the process listens', async () => {
    const { rows } = await testDb().owner.query(
      `select from pg_stat_activity where application_name = 'mainstay-live' and datname = current_database()
        and query ilike 'listen%'`,
    );
    return rows.length > 0;
  });
}

async function notice(who = person): Promise<string> {
  const { rows } = await testDb().owner.query<{ id: string }>(
    `insert into public.notifications (tenant_id, user_id, kind, params, path)
     values ($1, $2, 'support:ticket_status', '{"number": 1, "subject": "Roof", "status": "closed"}', '/app/x/y')
     returning id`,
    [tenant.id, who.userId],
  );
  return rows[0]?.id ?? '';
}

const state = async (who: TestPerson, since: number, list = '') =>
  liveState(
    await openContext(who, tenant),
    new Request(`http://x/app/y/live/state?since=${since}&list=${list}`),
  );

test('a notice reaches its person’s pages, and nobody else’s', async () => {
  const colleague = await arrangeMember(tenant, 'employee');
  const [mine, again, theirs] = [await listen(), await listen(), await listen(colleague)];
  await listening();
  const id = await notice();
  await eventually('both pages hear', () => mine.text().includes(id) && again.text().includes(id));
  expect(mine.text()).toContain('data: notifications');
  expect(mine.text()).not.toContain('Roof');
  await notice(colleague);
  await eventually('the colleague hears of theirs', () => theirs.text().includes('data:'));
  expect(theirs.text()).not.toContain(id);
});

test('what happens in a transaction is told when it is committed, not before', async () => {
  const mine = await listen();
  await listening();
  const client = await testDb().owner.connect();
  await client.query('begin');
  await client.query(
    `insert into public.notifications (tenant_id, user_id, kind, path) values ($1, $2, 'support:ticket_status', '/x')`,
    [tenant.id, person.userId],
  );
  await client.query('rollback');
  client.release();
  const id = await notice();
  await eventually('the second is told', () => mine.text().includes(id));
  expect(mine.text().match(/data:/g)).toHaveLength(1);
});

test('who was away says what they saw last, and hears at once that there is more', async () => {
  const first = await notice();
  const quiet = await listen(person, { 'Last-Event-ID': first });
  expect(quiet.text()).not.toContain('data:');
  await notice();
  const missed = await listen(person, { 'Last-Event-ID': first });
  await eventually('what was missed is told', () => missed.text().includes('data: notifications'));
});

test('the badge, what is new and the list’s link are asked for under one’s own rights', async () => {
  const since = Date.now() - 1_000;
  const colleague = await arrangeMember(tenant, 'employee');
  await notice();
  await notice();
  expect(await state(person, since, 'notifications')).toMatchObject({
    badge: '2',
    label: 'Notifications: 2 new',
    notices: [{ subject: expect.stringContaining('Roof') }, { path: '/app/x/y' }],
    list: '2 new – show',
  });
  expect(await state(colleague, since, 'notifications')).toMatchObject({
    badge: '',
    notices: [],
    list: '',
  });
  expect(await state(person, Date.now() + 60_000, 'notifications')).toMatchObject({ list: '' });
});

test('a ticket is told to all who may see tickets; how many each sees is their own', async () => {
  const client = await arrangeMember(tenant, 'client');
  const since = Date.now() - 1_000;
  const agent = await listen(tenant.owner);
  await listening();
  await testDb().owner.query(
    `insert into public.tickets (tenant_id, number, subject, requester_id, requester_name)
     values ($1, 1, 'Leak', $2, 'Somebody')`,
    [tenant.id, tenant.owner.userId],
  );
  await eventually('the agent hears', () => agent.text().includes('data: tickets'));
  expect(await state(tenant.owner, since, 'tickets')).toMatchObject({ list: '1 new – show' });
  expect(await state(client, since, 'tickets')).toMatchObject({ list: '' });
});

test('a deactivated member’s stream ends at once; an ended session’s with the next review', async () => {
  const [leaving, staying] = [await arrangeMember(tenant, 'employee'), person];
  const [theirs, mine] = [await listen(leaving), await listen(staying)];
  await listening();
  await testDb().owner.query(
    `update public.memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
    [tenant.id, leaving.userId],
  );
  await eventually('the stream ends', () => theirs.ended);
  expect(mine.ended).toBe(false);
  await testDb().owner.query('delete from auth.sessions where id = $1', [staying.sessionId]);
  await liveHub().review();
  await eventually('the other ends, too', () => mine.ended);
});

test('a person has six at a time, and more again when one is closed', async () => {
  const own: Stream[] = [];
  for (let n = 0; n < PER_PERSON; n += 1) own.push(await listen());
  expect((await answer()).status).toBe(429);
  await own[0]?.close();
  expect((await listen()).ended).toBe(false);
});

test('when Postgres drops the connection, it is taken up again and everybody looks', async () => {
  const mine = await listen();
  await listening();
  await testDb().owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'mainstay-live' and datname = current_database()`,
  );
  await eventually('everybody looks', () => mine.text().includes('data: everything'));
  const id = await notice();
  await eventually('and hears again', () => mine.text().includes(id));
});

test('a process that is told to stop ends its streams, and takes no new ones', async () => {
  const mine = await listen();
  markStopping();
  await eventually('the stream ends', () => mine.ended);
  expect((await answer()).status).toBe(503);
});
