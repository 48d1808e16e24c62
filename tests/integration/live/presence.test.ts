import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postComment } from '~/platform/comments/commands/post-comment.server';
import { withTenant } from '~/platform/db/tenant.server';
import { runShutdown } from '~/platform/http/shutdown.server';
import { runWithRequestStore } from '~/platform/http/store.server';
import { liveHub } from '~/platform/live/live.server';
import { liveState } from '~/platform/live/state.server';
import { liveStream } from '~/platform/live/stream.server';
import { beatPresence } from '~/platform/presence/presence.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestTenant,
} from '../../setup/people';
import { eventually } from '../../setup/worker';

let tenant: TestTenant;
let mona: TenantContext;
let eve: TenantContext;
let crew: TenantContext;
let cleo: TenantContext;
let project: string;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  tenant = await arrangeTenant();
  const acme = await arrangeClient(tenant, 'Acme');
  const person = async (role: string, name: string, clientId?: string) =>
    openContext(await arrangeMember(tenant, role, { name, ...(clientId && { clientId }) }), tenant);
  mona = await person('manager', 'Mona');
  eve = await person('manager', 'Eve');
  crew = await person('crew', 'Outside');
  cleo = await person('client', 'Cleo', acme);
  const { rows } = await testDb().owner.query<{ id: string }>(
    `insert into public.projects (tenant_id, name, client_id, shared_with_client) values ($1, 'Roof', $2, true) returning id`,
    [tenant.id, acme],
  );
  project = rows[0]?.id ?? '';
});
afterAll(async () => {
  await Promise.all(open.map((stream) => stream.close()));
  liveHub().closeAll();
  await runShutdown();
});

/** Opens the stream of a page that shows a record. */
async function show(who: TenantContext, on = `projects:${project}`) {
  const request = new Request(`http://x/app/y/live?on=${on}`);
  const response = await runWithRequestStore({}, () => liveStream(who, request));
  const reader = response.body?.getReader();
  if (!reader) throw new Error('no stream');
  let text = '';
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    const { done, value } = await reader.read();
    text += decoder.decode(value);
    if (!done) await read();
  };
  read().catch(() => undefined);
  const stream = { heard: () => text, close: () => reader.cancel() };
  open.push(stream);
  await eventually('the stream opens', () => text.includes(': open'));
  return stream;
}

async function listening(): Promise<void> {
  await eventually('the process listens', async () => {
    const { rows } = await testDb().owner.query(
      `select from pg_stat_activity where application_name = 'mainstay-live' and datname = current_database()
        and query ilike 'listen%'`,
    );
    return rows.length > 0;
  });
}

const present = async (who: TenantContext) =>
  (await liveState(who, new Request(`http://x/live/state?on=projects:${project}`))).present;

test('colleagues who may see the record see who is on it; nobody else does, and no client is shown', async () => {
  const page = await show(mona);
  await listening();
  const [theirs, outside, client] = [await show(eve), await show(crew), await show(cleo)];
  await eventually('Mona’s page hears of Eve', () => page.heard().includes('data: presence'));
  expect(await present(mona)).toBe('Eve is on this page, too');
  expect(await present(eve)).toBe('Mona is on this page, too');
  expect(await present(crew)).toBe('');
  expect(await present(cleo)).toBe('');
  const before = page.heard().length;
  await theirs.close();
  await eventually('Mona’s page hears that Eve left', () => page.heard().length > before);
  await eventually('Eve is gone', async () => (await present(mona)) === '');
  expect(outside.heard() + client.heard()).not.toContain('presence');
  await client.close();
});

test('a comment is told to the pages of its record: to clients only what is shared', async () => {
  const [staff, client, outside] = [await show(eve), await show(cleo), await show(crew)];
  await listening();
  await postComment(eve, 'projects', project, { body: 'secret', visibility: 'internal' });
  await eventually('staff hear', () => staff.heard().includes('data: comments'));
  expect(client.heard()).not.toContain('comments');
  await postComment(eve, 'projects', project, { body: 'for both', visibility: 'shared' });
  await eventually('the client hears', () => client.heard().includes('data: comments'));
  expect(outside.heard()).not.toContain('comments');
  expect(client.heard()).not.toContain('both');
});

test('pages of a process that died expire, and others are told', async () => {
  const page = await show(mona);
  await listening();
  await testDb().owner.query(
    `insert into private.presence (connection, tenant_id, user_id, record_type, record_id, seen_at)
     values (gen_random_uuid(), $1, $2, 'projects', $3, clock_timestamp() - interval '46 seconds')`,
    [tenant.id, eve.user.id, project],
  );
  const before = page.heard().length;
  await beatPresence(liveHub().present);
  await eventually('told', () => page.heard().slice(before).includes('data: presence'));
  const { rows } = await testDb().owner.query(
    `select from private.presence where seen_at < clock_timestamp() - interval '45 seconds'`,
  );
  expect(rows).toHaveLength(0);
  expect(liveHub().present.length).toBeGreaterThan(0);
});

test('who looks as another hears, and is not there', async () => {
  const { claims } = tenant.owner.ctx;
  const looking = { ...claims, sub: eve.user.id, act: { by: tenant.owner.userId } };
  const connection = crypto.randomUUID();
  const { rows } = await withTenant({ claims: looking }, (trx) =>
    sql<{
      how: string;
    }>`select private.open_record(${connection}::uuid, 'projects', ${project}::uuid) as how`.execute(
      trx,
    ),
  );
  expect(rows[0]?.how).toBe('hears');
  const left = await testDb().owner.query('select from private.presence where connection = $1', [
    connection,
  ]);
  expect(left.rows).toHaveLength(0);
});
