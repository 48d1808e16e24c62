import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '~/modules/projects/commands/create-project.server';
import { createTask } from '~/modules/projects/commands/create-task.server';
import { watchTask } from '~/modules/projects/commands/watch-task.server';
import { boardColumns } from '~/modules/projects/queries/tasks.server';
import { editComment } from '~/platform/comments/commands/edit-comment.server';
import { postComment } from '~/platform/comments/commands/post-comment.server';
import { removeComment } from '~/platform/comments/commands/remove-comment.server';
import { MentionQuestion, mentionable } from '~/platform/comments/mentions.server';
import { commentsOn } from '~/platform/comments/page.server';
import { commentHistory, findComment, listComments } from '~/platform/comments/queries.server';
import type { Trx } from '~/platform/db/kysely.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { notificationSubscriber } from '~/platform/notifications/subscriber.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';

type Name = 'manager' | 'eve' | 'fred' | 'crew' | 'cleo' | 'carl' | 'gina';

let tenant: TestTenant;
const people = {} as Record<Name, TestPerson>;
const ctx = {} as Record<Name, TenantContext>;
let project: string;
let task: string;
let quiet: string;
let api: Awaited<ReturnType<typeof startTestApi>>;

beforeAll(async () => {
  api = await startTestApi();
  tenant = await arrangeTenant();
  const acme = await arrangeClient(tenant, 'Acme');
  const globex = await arrangeClient(tenant, 'Globex');
  const roster: [Name, string, string, string?][] = [
    ['manager', 'manager', 'Mona Manager'],
    ['eve', 'employee', 'Eve Adler'],
    ['fred', 'employee', 'Fred Adler'],
    ['crew', 'crew', 'Eve Outside'],
    ['cleo', 'client', 'Cleo Client', acme],
    ['carl', 'client', 'Carl Client', acme],
    ['gina', 'client', 'Gina Globex', globex],
  ];
  for (const [key, role, name, clientId] of roster) {
    people[key] = await arrangeMember(tenant, role, { name, ...(clientId && { clientId }) });
    ctx[key] = await openContext(people[key], tenant);
  }
  project = await makeProject(acme, true);
  quiet = await makeProject(null, false);
  const columns = await readTenant(ctx.manager, (trx) => boardColumns(trx, tenant.id, project));
  task = (await createTask(ctx.eve, project, { title: 'Draw', columnId: columns[0]?.id ?? '' })).id;
});
afterAll(async () => {
  await api.stop();
  await closeJobs();
});

async function makeProject(clientId: string | null, shared: boolean): Promise<string> {
  const { id } = await createProject(ctx.manager, {
    name: 'Web shop',
    ...(clientId && { clientId }),
    status: 'active',
    shared,
    members: [people.eve.userId, people.fred.userId],
  });
  return id;
}

const say = (
  who: Name,
  body: string,
  more: Partial<Parameters<typeof postComment>[3]> = {},
  record = project,
) => postComment(ctx[who], 'projects', record, { body, visibility: 'internal', ...more });
const bodies = async (who: Name, record = project) =>
  (
    await readTenant(ctx[who], (trx) =>
      listComments(trx, tenant.id, { table: 'projects', recordId: record, size: 500 }),
    )
  ).rows.map(({ body }) => body);
const offered = async (who: Name, words: string, shared = false, record = project) =>
  (
    await readTenant(ctx[who], (trx) =>
      mentionable(trx, { table: 'projects', id: record, shared }, words),
    )
  ).map(({ name }) => name);

/** Dispatches the newest event of a comment; who was told what. */
async function told(commentId: string): Promise<string[]> {
  const { rows } = await testDb().owner.query<{ id: string }>(
    'select id from public.events where tenant_id = $1 and record_id = $2 order by id desc limit 1',
    [tenant.id, commentId],
  );
  const id = rows[0]?.id ?? '';
  await dispatchEvent(jobFor(tenant), id, [notificationSubscriber()]);
  const notices = await testDb().owner.query<{ user_id: string; kind: string }>(
    'select user_id, kind from public.notifications where tenant_id = $1 and event_id = $2',
    [tenant.id, id],
  );
  const names = new Map(Object.entries(people).map(([name, { userId }]) => [userId, name]));
  return notices.rows.map(({ user_id, kind }) => `${names.get(user_id)} ${kind}`).sort();
}

describe('who reads a comment', () => {
  it('is decided by the record, and for clients by whether it is shared', async () => {
    await say('eve', 'between us');
    await say('eve', 'for both', { visibility: 'shared' });
    await say('cleo', 'thank you');
    expect(await bodies('manager')).toEqual(['thank you', 'for both', 'between us']);
    expect(await bodies('carl')).toEqual(['thank you', 'for both']);
    expect(await bodies('gina')).toEqual([]);
    expect(await bodies('crew')).toEqual([]);
    const thread = await commentsOn(ctx.carl, 'projects', project);
    expect(thread?.items.every((item) => item.kind === 'comment' && item.shared)).toBe(true);
    expect(await commentsOn(ctx.gina, 'projects', project)).toBeUndefined();
  });

  it('cannot be shared with a client who does not see the record', async () => {
    await expect(say('eve', 'hello', { visibility: 'shared' }, quiet)).rejects.toThrow(/notShared/);
    await expect(say('cleo', 'hello', {}, quiet)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(say('gina', 'hello')).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('is the role’s to take away', async () => {
    const mute = await arrangeMember(tenant, 'guest');
    await testDb().owner.query(
      `delete from public.role_permissions where tenant_id = $1 and permission = 'comments.write'
       and role_id = (select id from public.roles where tenant_id = $1 and key = 'guest')`,
      [tenant.id],
    );
    const client = await arrangeClient(tenant, 'Third');
    await testDb().owner.query(
      `insert into public.client_contacts (tenant_id, client_id, user_id, name) values ($1, $2, $3, 'Guest')`,
      [tenant.id, client, mute.userId],
    );
    const record = await makeProject(client, true);
    const guest = await openContext(mute, tenant);
    await expect(
      postComment(guest, 'projects', record, { body: 'x', visibility: 'shared' }),
    ).rejects.toThrow(/notAllowed/);
  });

  it('is posted once, however often the form is sent', async () => {
    const idempotencyKey = crypto.randomUUID();
    const posts = [1, 2, 3].map(() => say('eve', 'only once', { idempotencyKey }));
    const ids = (await Promise.all(posts)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
    expect((await bodies('eve')).filter((body) => body === 'only once')).toHaveLength(1);
  });

  it('comes in pages, none lost and none twice', async () => {
    const record = await makeProject(null, false);
    for (let n = 1; n <= 45; n += 1) await say('eve', `n${n}`, {}, record);
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const thread = await commentsOn(ctx.eve, 'projects', record, before);
      const texts = thread?.items.flatMap((item) =>
        item.kind === 'comment' ? [item.html.replace(/<[^>]*>|\s/g, '')] : [],
      );
      seen.unshift(...(texts ?? []));
      before = /before=(.*)/.exec(thread?.olderHref ?? '')?.[1];
    } while (before);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, at) => `n${at + 1}`));
  });
});

describe('mentions', () => {
  it('are offered of people who may read the comment, and of nobody else', async () => {
    expect(await offered('manager', 'Eve')).toEqual(['Eve Adler']);
    expect(await offered('manager', 'adl')).toEqual(['Eve Adler', 'Fred Adler']);
    expect(await offered('manager', 'C')).toEqual([]);
    expect(await offered('manager', 'C', true)).toEqual(['Carl Client', 'Cleo Client']);
    expect(await offered('manager', 'Gina', true)).toEqual([]);
    expect(await offered('manager', '%', true)).toEqual([]);
    // A client knows its own people, and those who spoke to it.
    expect(await offered('cleo', 'C', true)).toEqual(['Carl Client']);
    expect(await offered('cleo', 'Eve', true)).toEqual(['Eve Adler']);
    expect(await offered('cleo', 'Fred', true)).toEqual([]);
    expect(await offered('gina', 'C', true)).toEqual([]);
  });

  it('follow the record as it is now', async () => {
    expect(await offered('manager', 'Fred', false, quiet)).toEqual(['Fred Adler']);
    await testDb().owner.query(
      'delete from public.project_members where tenant_id = $1 and project_id = $2 and user_id = $3',
      [tenant.id, quiet, people.fred.userId],
    );
    expect(await offered('manager', 'Fred', false, quiet)).toEqual([]);
    const { id } = await say('manager', 'hello @Fred Adler and @Eve Adler', {}, quiet);
    const comment = await readTenant(ctx.manager, (trx) => findComment(trx, tenant.id, id));
    expect(comment?.mentions.map(({ name }) => name)).toEqual(['Eve Adler']);
    expect(await told(id)).toEqual(['eve comments:mentioned']);
  });

  it('are told to those who are meant, and once; others who take part hear that there is a comment', async () => {
    const { id } = await say('manager', 'what do you think, @Fred Adler?', {
      visibility: 'shared',
    });
    expect(await told(id)).toEqual([
      'carl comments:commented',
      'cleo comments:commented',
      'eve comments:commented',
      'fred comments:mentioned',
    ]);
    const secret = await say('eve', 'not for them');
    expect(await told(secret.id)).toEqual(['manager comments:commented']);
  });

  it('of a task are told to who watches it, as long as they may read it', async () => {
    await watchTask(ctx.fred, task, true);
    const words = { body: 'Done by noon', visibility: 'internal' } as const;
    const { id } = await postComment(ctx.eve, 'tasks', task, words);
    expect(await told(id)).toEqual(['fred comments:commented']);
    await testDb().owner.query(
      'delete from public.project_members where project_id = $1 and user_id = $2',
      [project, people.fred.userId],
    );
    expect(await told((await postComment(ctx.eve, 'tasks', task, words)).id)).toEqual([]);
    await testDb().owner.query(
      'insert into public.project_members (tenant_id, project_id, user_id) values ($1, $2, $3)',
      [tenant.id, project, people.fred.userId],
    );
  });

  it('that are not clear are asked about, once', async () => {
    const refused = await say('manager', 'Hi @Eve and @Adler').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MentionQuestion);
    expect(
      (refused as MentionQuestion).questions.map(({ words, people: of }) => [words, of.length]),
    ).toEqual([
      ['Eve', 1],
      ['Adler', 2],
    ]);
    const { id } = await say('manager', 'Hi @Eve and @Adler', {
      asked: true,
      who: [people.eve.userId, undefined],
    });
    const comment = await readTenant(ctx.manager, (trx) => findComment(trx, tenant.id, id));
    expect(comment?.body).toBe('Hi @Eve Adler and @Adler');
    expect(comment?.mentions.map(({ name }) => name)).toEqual(['Eve Adler']);
  });

  it('of somebody who may not see the record are text, even by their id', async () => {
    const { id } = await say('manager', 'and @Eve Outside', {
      people: [people.crew.userId],
      asked: true,
    });
    const comment = await readTenant(ctx.manager, (trx) => findComment(trx, tenant.id, id));
    expect(comment?.mentions).toEqual([]);
    const forged = withTenant(ctx.manager, (trx) =>
      trx
        .insertInto('comment_mentions')
        .values({ tenant_id: tenant.id, comment_id: id, user_id: people.crew.userId })
        .execute(),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });

  it('leave the claims of the caller as they were', async () => {
    const who = await readTenant(ctx.eve, async (trx) => {
      await mentionable(trx, { table: 'projects', id: project, shared: true }, 'c');
      const { rows } = await sql<{ id: string; n: number }>`
        select private.user_id() as id, (select count(*)::int from comments where not shared) as n`.execute(
        trx,
      );
      return rows[0];
    });
    expect(who?.id).toBe(people.eve.userId);
    expect(who?.n).toBeGreaterThan(0);
  });

  it('cannot be asked with claims that no question made', async () => {
    const claims = { ...ctx.eve.claims, asked: 'x' } as TenantContext['claims'];
    const rows = await readTenant({ claims }, (trx) =>
      sql<{ tenant: string | null }>`select private.tenant_id() as tenant`.execute(trx),
    );
    expect(rows.rows[0]?.tenant).toBeNull();
  });
});

describe('changing and removing', () => {
  it('keeps what was said before, for staff; only newly mentioned people are told', async () => {
    const { id } = await say('eve', 'first @Fred Adler', { visibility: 'shared' });
    await editComment(ctx.eve, id, { body: 'second @Fred Adler @Mona Manager' });
    expect(await told(id)).toEqual(['manager comments:mentioned']);
    const history = (who: Name) =>
      readTenant(ctx[who], (trx) => commentHistory(trx, tenant.id, id));
    expect(await history('manager')).toMatchObject([
      { body: 'first @Fred Adler', by: 'Eve Adler' },
    ]);
    expect(await history('cleo')).toEqual([]);
    expect(await history('crew')).toEqual([]);
  });

  it('is the author’s alone; the company’s owner may remove', async () => {
    const { id } = await say('cleo', 'mine');
    await expect(editComment(ctx.carl, id, { body: 'x' })).rejects.toThrow(/notAllowed/);
    await expect(editComment(ctx.manager, id, { body: 'x' })).rejects.toThrow(/notAllowed/);
    await expect(removeComment(ctx.manager, id)).rejects.toThrow(/notAllowed/);
    await expect(removeComment(ctx.gina, id)).rejects.toMatchObject({ init: { status: 404 } });
    await removeComment(await openContext(tenant.owner, tenant), id);
    const left = await readTenant(ctx.cleo, (trx) => findComment(trx, tenant.id, id));
    expect(left).toMatchObject({ body: '', author: 'Cleo Client', removedBy: 'Owner' });
    await expect(editComment(ctx.cleo, id, { body: 'back' })).rejects.toThrow(/gone/);
    await removeComment(ctx.cleo, id);
  });

  it('leaves no word of what was removed', async () => {
    const word = `w${crypto.randomUUID()}`;
    const { id } = await say('eve', `${word} one @Fred Adler`);
    await editComment(ctx.eve, id, { body: `${word} two` });
    await removeComment(ctx.eve, id);
    const { rows } = await testDb().owner.query(
      `select 'comment' as place from public.comments where body like $1
       union all select 'version' from public.comment_versions where body like $1
       union all select 'audit' from public.audit_entries where coalesce(before::text, '') || coalesce(after::text, '') like $1
       union all select 'event' from public.events where payload::text like $1`,
      [`%${word}%`],
    );
    expect(rows).toEqual([]);
  });

  it('goes with the record', async () => {
    const { id } = await postComment(ctx.eve, 'tasks', task, { body: 'x', visibility: 'internal' });
    await testDb().owner.query('delete from public.tasks where tenant_id = $1 and id = $2', [
      tenant.id,
      task,
    ]);
    const { rows } = await testDb().owner.query('select from public.comments where id = $1', [id]);
    expect(rows).toEqual([]);
  });
});

describe('past every command', () => {
  const row = (more: Record<string, unknown>) => ({
    tenant_id: tenant.id,
    record_type: 'projects',
    record_id: project,
    body: 'by hand',
    ...more,
  });
  /** The code of the refusal, had our server forgotten every check. */
  const refusal = (person: TestPerson, work: (trx: Trx) => Promise<unknown>) =>
    withTenant(person.ctx, work).then(
      () => null,
      (error: { code?: string }) => error.code ?? 'none',
    );
  const insert = (person: TestPerson, values: Record<string, unknown>) =>
    refusal(person, (trx) =>
      trx
        .insertInto('comments')
        .values(values as never)
        .execute(),
    );

  it('a client writes no internal comment, none elsewhere, and none in another’s name', async () => {
    const { cleo, gina, eve } = people;
    expect(await insert(cleo, row({}))).toBe('42501');
    expect(await insert(cleo, row({ shared: false }))).toBe('42501');
    expect(await insert(cleo, row({ shared: true, record_id: quiet }))).toBe('42501');
    expect(await insert(cleo, row({ shared: true, author_id: eve.userId }))).toBe('42501');
    expect(await insert(cleo, row({ shared: true, author_name: 'Eve' }))).toBe('42501');
    expect(await insert(gina, row({ shared: true }))).toBe('42501');
    expect(await insert(cleo, row({ shared: true, record_type: 'memberships' }))).toBe('42501');
    expect(await insert(cleo, row({ shared: true }))).toBeNull();
  });

  it('a client changes no other’s words, and reads nothing internal', async () => {
    const { id } = await say('eve', 'Eve’s words', { visibility: 'shared' });
    const { cleo } = people;
    const changed = await withTenant(cleo.ctx, (trx) =>
      trx.updateTable('comments').set({ body: 'x' }).where('id', '=', id).returning('id').execute(),
    );
    expect(changed).toEqual([]);
    const opened = (trx: Trx) =>
      trx.updateTable('comments').set({ shared: true }).where('id', '=', id).execute();
    expect(await refusal(cleo, opened)).toBe('42501');
    expect(
      await refusal(cleo, (trx) => trx.deleteFrom('comments').where('id', '=', id).execute()),
    ).toBe('42501');
    const [seen, versions] = await withTenant(cleo.ctx, async (trx) => [
      await trx.selectFrom('comments').select('shared').execute(),
      await trx.selectFrom('comment_versions').select('id').execute(),
    ]);
    expect(seen?.length).toBeGreaterThan(0);
    expect(seen?.every((comment) => 'shared' in comment && comment.shared)).toBe(true);
    expect(versions).toEqual([]);
  });

  it('nobody is mentioned, and nobody asked about', async () => {
    const { id } = await say('eve', 'mine');
    const mentioned = await api
      .as(people.eve)
      .from('comment_mentions')
      .insert({ tenant_id: tenant.id, comment_id: id, user_id: people.crew.userId });
    expect(mentioned.error?.code).toBe('42501');
    const rpc = await api.as(people.eve).rpc('people_who_see', { people: [people.crew.userId] });
    expect(rpc.error).not.toBeNull();
  });
});
