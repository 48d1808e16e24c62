import { beforeAll, describe, expect, test } from 'vitest';
import { changeTicket, changeTickets } from '~/modules/support/commands/change-ticket.server';
import { closeTicket } from '~/modules/support/commands/close-ticket.server';
import { addCopy } from '~/modules/support/commands/copy-people.server';
import {
  raiseRule,
  saveReply,
  saveRule,
  saveTag,
} from '~/modules/support/commands/desk-setup.server';
import { linkTicket } from '~/modules/support/commands/link-ticket.server';
import { mergeTickets } from '~/modules/support/commands/merge-tickets.server';
import { openTicket } from '~/modules/support/commands/open-ticket.server';
import { replyToTicket } from '~/modules/support/commands/reply-to-ticket.server';
import { setTags, tagTickets } from '~/modules/support/commands/tag-tickets.server';
import { rateTicket, ratingPath, readRating } from '~/modules/support/mail/rating-link.server';
import { findPortalTicket } from '~/modules/support/queries/portal.server';
import { listQueue, readQueueFilter } from '~/modules/support/queries/queue.server';
import { conversation } from '~/modules/support/queries/ticket.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { arrangeMember } from '../../setup/people';
import { arrangeHouse, ask, type House, row, withContext } from './arrange';

let house: House;
beforeAll(async () => {
  house = await arrangeHouse();
});

const assignee = async (id: string) =>
  (
    await row<{ assignee_id: string | null }>(
      'select assignee_id from public.tickets where id = $1',
      [id],
    )
  ).assignee_id;

const eventsOf = async (id: string) =>
  (
    await testDb().owner.query<{ type: string }>(
      'select type from public.events where record_id = $1 order by id',
      [id],
    )
  ).rows.map(({ type }) => type);

const queue = (query: string) =>
  readTenant(house.manager.ctx, (trx) =>
    listQueue(
      trx,
      { tenantId: house.tenant.id, userId: house.manager.userId },
      readQueueFilter(new URLSearchParams(query)),
    ),
  );

describe('tags', () => {
  test('are put on several tickets at once, found by, and never shown to clients', async () => {
    const tag = await saveTag(house.manager.context, 'billing');
    const [one, two] = [await ask(house, 'First'), await ask(house, 'Second')];
    expect(await tagTickets(house.manager.context, [one.id, two.id], { add: [tag] })).toBe(2);
    expect(await tagTickets(house.manager.context, [one.id, two.id], { add: [tag] })).toBe(0);
    expect((await queue(`tag=${tag}&status=all`)).rows.map(({ id }) => id).sort()).toEqual(
      [one.id, two.id].sort(),
    );
    await setTags(house.manager.context, two.id, []);
    expect((await queue(`tag=${tag}&status=all`)).rows).toHaveLength(1);
    expect((await eventsOf(two.id)).filter((type) => type === 'ticket.tagged')).toHaveLength(2);
    const seen = await readTenant(house.client.ctx, (trx) =>
      Promise.all([
        trx.selectFrom('ticket_tags').selectAll().execute(),
        trx.selectFrom('ticket_taggings').selectAll().execute(),
      ]),
    );
    expect(seen).toEqual([[], []]);
    // A client may not tag; the ticket is left as it is.
    expect(await tagTickets(house.client.context, [one.id], { remove: [tag] })).toBe(0);
    await expect(saveTag(house.manager.context, ' BILLING ')).rejects.toMatchObject({
      key: 'support:desk.error.name',
    });
  });
});

describe('merging', () => {
  test('moves the conversation, closes the other, and both sides are led on', async () => {
    const [source, target] = [await ask(house, 'Twice asked'), await ask(house, 'Asked first')];
    await replyToTicket(house.manager.context, target.id, { body: 'Hello', status: 'resolved' });
    await mergeTickets(house.manager.context, source.id, { number: target.number });
    const messages = await readTenant(house.client.ctx, (trx) =>
      conversation(trx, { tenantId: house.tenant.id, userId: house.client.userId }, target.id),
    );
    expect(messages).toHaveLength(3);
    expect(
      await row('select status, merged_into_id from public.tickets where id = $1', [source.id]),
    ).toEqual({ status: 'closed', merged_into_id: target.id });
    // What was still open asks for an answer where it went.
    expect(
      await row('select status, public_messages from public.tickets where id = $1', [target.id]),
    ).toEqual({ status: 'open', public_messages: 3 });
    const portal = await readTenant(house.client.ctx, (trx) =>
      findPortalTicket(trx, house.tenant.id, source.id),
    );
    expect(portal?.mergedIntoId).toBe(target.id);
    expect(await eventsOf(source.id)).toContain('ticket.merged');
    const refusal = { key: 'support:merge.error.merged' };
    await expect(
      replyToTicket(house.client.context, source.id, { body: 'Hello?' }),
    ).rejects.toMatchObject(refusal);
    await expect(
      mergeTickets(house.manager.context, source.id, { id: target.id }),
    ).rejects.toMatchObject(refusal);
    await expect(
      changeTickets(house.manager.context, [source.id], { status: 'open' }),
    ).resolves.toBe(0);
  });

  test('who asked on the one may be copied on the other', async () => {
    const source = await ask(house, 'Asked');
    const target = await openTicket(house.colleague.context, {
      subject: 'Asked by another',
      body: 'x',
      clientId: house.acme,
    });
    for (const address of ['copied@elsewhere.test', house.colleague.email]) {
      await addCopy(house.manager.context, source.id, address);
    }
    await mergeTickets(house.manager.context, source.id, { number: target.number });
    const { rows } = await testDb().owner.query(
      'select address from public.ticket_copies where ticket_id = $1',
      [target.id],
    );
    expect(rows).toEqual([{ address: 'copied@elsewhere.test' }]);
  });

  test('is refused across clients, into itself, and to those who do not manage both', async () => {
    const { id, number } = await ask(house, 'Ours');
    const other = await openTicket(house.stranger.context, {
      subject: 'Theirs',
      body: 'x',
      clientId: house.globex,
    });
    const merge = (from: string, into: { number: number }, who = house.manager) =>
      mergeTickets(who.context, from, into);
    await expect(merge(id, { number: other.number })).rejects.toMatchObject({
      key: 'support:merge.error.clients',
    });
    await expect(merge(id, { number })).rejects.toMatchObject({ key: 'support:merge.error.self' });
    const second = await ask(house, 'Ours, too');
    await expect(merge(id, { number: second.number }, house.client)).rejects.toMatchObject({
      key: 'support:error.manage',
    });
    // A client never learns that another organisation's number exists.
    await expect(merge(id, { number: other.number }, house.client)).rejects.toMatchObject({
      key: 'support:merge.error.none',
    });
    await changeTicket(house.manager.context, id, 1, { assigneeId: house.agent.userId });
    await expect(merge(id, { number: second.number }, house.agent)).rejects.toMatchObject({
      key: 'support:merge.error.none',
    });
  });
});

test('a ticket is linked to a project of its client only, a stranger’s to a contact once', async () => {
  const { id } = await ask(house, 'About the site');
  const project = async (clientId: string | null) =>
    (
      await row<{ id: string }>(
        'insert into public.projects (tenant_id, name, client_id) values ($1, $2, $3) returning id',
        [house.tenant.id, 'Site', clientId],
      )
    ).id;
  const link = (links: Parameters<typeof linkTicket>[2], ticket = id) =>
    linkTicket(house.manager.context, ticket, links);
  await link({ projectId: await project(house.acme) });
  await expect(link({ projectId: await project(house.globex) })).rejects.toMatchObject({
    key: 'support:link.error.project',
  });
  await expect(link({ clientId: house.globex })).rejects.toMatchObject({
    key: 'support:link.error.fixed',
  });
  const stray = await row<{ id: string }>(
    `insert into public.tickets (tenant_id, subject, requester_name, requester_email, via)
     values ($1, 'Hello', 'Eve', 'eve@x.test', 'email') returning id`,
    [house.tenant.id],
  );
  const contact = await row<{ id: string }>(
    'select id from public.client_contacts where user_id = $1',
    [house.client.userId],
  );
  await link({ contactId: contact.id }, stray.id);
  expect(
    await row('select client_id, requester_id, requester_name from public.tickets where id = $1', [
      stray.id,
    ]),
  ).toEqual({
    client_id: house.acme,
    requester_id: house.client.userId,
    requester_name: 'Carla Client',
  });
  await expect(link({ clientId: house.globex }, stray.id)).rejects.toMatchObject({
    key: 'support:link.error.fixed',
  });
});

describe('assignment rules', () => {
  test('take turns, look for the fewest open, and follow tags and clients', async () => {
    const own = await arrangeHouse();
    const { rows } = await testDb().owner.query<{ id: string }>(
      `insert into public.teams (tenant_id, name) values ($1, 'Desk') returning id`,
      [own.tenant.id],
    );
    const teamId = rows[0]?.id ?? '';
    const members = await Promise.all(
      ['Ann', 'Bob'].map(async (name) =>
        withContext(own.tenant, await arrangeMember(own.tenant, 'employee', { name })),
      ),
    );
    for (const { userId } of members) {
      await testDb().owner.query(
        'insert into public.team_members (tenant_id, team_id, user_id) values ($1, $2, $3)',
        [own.tenant.id, teamId, userId],
      );
    }
    const team = members.map(({ userId }) => userId).sort();
    const turns = await saveRule(own.manager.context, { method: 'round_robin', teamId });
    const got = [];
    for (let n = 0; n < 4; n += 1) got.push(await assignee((await ask(own, `No ${n}`)).id));
    expect(got).toEqual([team[0], team[1], team[0], team[1]]);

    // A rule above it, for one client, decides first.
    const special = await saveRule(own.manager.context, {
      method: 'person',
      personId: own.agent.userId,
      clientId: own.acme,
    });
    expect(await assignee((await ask(own)).id)).toBe(team[0]);
    await raiseRule(own.manager.context, special);
    expect(await assignee((await ask(own)).id)).toBe(own.agent.userId);

    await testDb().owner.query('delete from public.assignment_rules where id in ($1, $2)', [
      turns,
      special,
    ]);
    await saveRule(own.manager.context, { method: 'least_open', teamId });
    const free = await ask(own);
    // The first has three open ones by now, the second two.
    expect(await assignee(free.id)).toBe(team[1]);

    await testDb().owner.query('delete from public.assignment_rules where tenant_id = $1', [
      own.tenant.id,
    ]);
    const tagId = await saveTag(own.manager.context, 'roof');
    await saveRule(own.manager.context, { method: 'person', personId: own.agent.userId, tagId });
    const later = await ask(own);
    expect(await assignee(later.id)).toBeNull();
    await tagTickets(own.manager.context, [later.id], { add: [tagId] });
    expect(await assignee(later.id)).toBe(own.agent.userId);
    expect(await eventsOf(later.id)).toEqual([
      'ticket.created',
      'ticket.tagged',
      'ticket.assigned',
    ]);
  });

  test('a rule is changed in its place', async () => {
    const own = await arrangeHouse();
    const first = await saveRule(own.manager.context, { method: 'least_open' });
    await saveRule(own.manager.context, { method: 'least_open' });
    const changed = { id: first, method: 'person', personId: own.agent.userId } as const;
    expect(await saveRule(own.manager.context, changed)).toBe(first);
    expect(await assignee((await ask(own)).id)).toBe(own.agent.userId);
    const elsewhere = await arrangeHouse();
    await expect(saveRule(elsewhere.manager.context, changed)).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  test('eight tickets at once take strict turns', async () => {
    const own = await arrangeHouse();
    await saveRule(own.manager.context, { method: 'round_robin' });
    const opened = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ask(own, `No ${n}`)));
    const got = await Promise.all(opened.map(({ id }) => assignee(id)));
    const counts = [...new Set(got)].map((who) => got.filter((each) => each === who).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });
});

test('only those who set up the desk change its words, whatever door they take', async () => {
  const reply = { title: 'Hi', body: 'Hello {first_name}' };
  await saveReply(house.manager.context, reply);
  await expect(saveReply(house.agent.context, { ...reply, title: 'Mine' })).rejects.toThrow();
  const seen = await withTenant(house.agent.ctx, (trx) =>
    trx.selectFrom('canned_replies').select('title').execute(),
  );
  expect(seen).toEqual([{ title: 'Hi' }]);
});

test('a rating can be given for thirty days after it was solved', async () => {
  const { id } = await ask(house, 'Rate me in time');
  const token = ratingPath(house.tenant.id, id).split('/').at(-1) ?? '';
  await closeTicket(house.client.context, id);
  const solved = (days: number) =>
    testDb().owner.query(
      `update public.ticket_changes set created_at = private.now() - make_interval(days => $2) where ticket_id = $1`,
      [id, days],
    );
  await solved(29);
  expect(await readRating(token)).toMatchObject({ late: false });
  await solved(31);
  const late = await readRating(token);
  expect(late).toMatchObject({ late: true, score: null });
  if (late) expect(await rateTicket(late, 5, undefined)).toBe(false);
});

test('a rating is taken once, from the link alone', async () => {
  const { id } = await ask(house, 'Rate me');
  const token = ratingPath(house.tenant.id, id).split('/').at(-1) ?? '';
  const about = await readRating(token);
  expect(about).toMatchObject({ subject: 'Rate me', score: null });
  expect(await readRating(`${token.slice(0, -2)}xx`)).toBeNull();
  if (!about) return;
  expect(await rateTicket(about, 5, '  Quick!  ')).toBe(true);
  expect(await rateTicket(about, 1, 'Changed my mind')).toBe(false);
  expect(
    await row('select score, comment, rated_by from public.ticket_ratings where ticket_id = $1', [
      id,
    ]),
  ).toEqual({ score: 5, comment: 'Quick!', rated_by: 'Carla Client' });
  const hidden = await readTenant(house.client.ctx, (trx) =>
    trx.selectFrom('ticket_ratings').select('id').execute(),
  );
  expect(hidden).toEqual([]);
});
