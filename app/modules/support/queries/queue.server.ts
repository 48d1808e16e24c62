import { type RawBuilder, sql } from 'kysely';
import { isUsableDay } from '~/platform/calendar/dates';
import { isUuid } from '~/platform/db/is-uuid';
import type { Trx } from '~/platform/db/kysely.server';
import { containing } from '~/platform/db/like';
import { activeStatuses, type Priority, priorities, type Status, statuses } from '../status';

export const PAGE_SIZE = 50;

export const sorts = ['activity', 'due', 'newest', 'oldest', 'priority'] as const;
export type Sort = (typeof sorts)[number];

/** Deadlines that are missed, or still to be met today. */
export const dues = ['missed', 'today'] as const;
type Due = (typeof dues)[number];

/** What the address of the queue says, made safe. */
export interface QueueFilter {
  q: string;
  /** 'active' is new, open and waiting. */
  status: Status | 'active' | 'all';
  priority: Priority | '';
  /** me, none, a user's id, or '' for anybody. */
  assignee: string;
  /** A client's id, or part of a name. */
  client: string;
  due: Due | '';
  /** A tag's id. */
  tag: string;
  /** Opened, or resolved, on these days of the company: `2026-11-01..2026-11-30`. */
  created: string;
  resolved: string;
  sort: Sort;
  after: string;
  before: string;
}

export interface QueueRow {
  id: string;
  number: number;
  subject: string;
  client: string | null;
  requester: string;
  priority: Priority;
  status: Status;
  assigneeId: string | null;
  at: Date;
  /** The next deadline; null: none, or its clocks stand still. */
  dueAt: Date | null;
  tagIds: string[];
}

/** Reads the filters from the address; anything unknown counts as not given. */
export function readQueueFilter(query: URLSearchParams): QueueFilter {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  const id = (name: string) => (isUuid(text(name)) ? text(name) : '');
  const status = text('status');
  const assignee = text('assignee');
  return {
    q: text('q'),
    status: status === 'all' ? 'all' : (statuses.find((s) => s === status) ?? 'active'),
    priority: priorities.find((p) => p === text('priority')) ?? '',
    assignee: assignee === 'me' || assignee === 'none' ? assignee : id('assignee'),
    client: text('client'),
    due: dues.find((each) => each === text('due')) ?? '',
    tag: id('tag'),
    created: readDays(text('created')),
    resolved: readDays(text('resolved')),
    sort: sorts.find((s) => s === text('sort')) ?? 'activity',
    after: id('after'),
    before: id('before'),
  };
}

/** One page of the queue in one query, by keyset: rows after (or before) a ticket in the chosen order. */
export async function listQueue(
  trx: Trx,
  scope: { tenantId: string; userId: string },
  filter: QueueFilter,
  size = PAGE_SIZE,
): Promise<{ rows: QueueRow[]; hasNext: boolean; hasPrevious: boolean }> {
  const backwards = filter.before !== '';
  const cursor = filter.before || filter.after;
  const order = orders[filter.sort];
  // Walking back reads the page in reverse.
  const descending = order.descending !== backwards;
  const few = filter.q ? await findTickets(trx, filter.q) : null;
  const conditions = [sql<boolean>`t.tenant_id = ${scope.tenantId}`, ...narrow(scope, filter, few)];
  if (cursor) conditions.push(beyond(order.columns, descending, scope.tenantId, cursor));
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const found = await trx
    .selectFrom('tickets as t')
    .leftJoin('clients as c', (join) =>
      join.onRef('c.tenant_id', '=', 't.tenant_id').onRef('c.id', '=', 't.client_id'),
    )
    .where((eb) => eb.and(conditions))
    .select([
      't.id',
      't.number',
      't.subject',
      'c.name as client',
      't.requester_name as requester',
      't.priority',
      't.status',
      't.assignee_id as assigneeId',
      't.last_activity_at as at',
      sql<Date | null>`nullif(t.due_at, 'infinity')`.as('dueAt'),
      // Asked for each row only where a company has tags at all.
      sql<string[]>`case when exists (select from ticket_tags where tenant_id = ${scope.tenantId})
        then array(select g.tag_id from ticket_taggings g where g.tenant_id = t.tenant_id and g.ticket_id = t.id)
        else '{}' end`.as('tagIds'),
    ])
    .orderBy(sql.join(order.columns.map((each) => sql`${each('t')} ${direction}`)))
    .limit(size + 1)
    .execute();
  const hasMore = found.length > size;
  const rows = found.slice(0, size) as QueueRow[];
  if (backwards) rows.reverse();
  return {
    rows,
    hasNext: backwards || hasMore,
    hasPrevious: backwards ? hasMore : cursor !== '',
  };
}

type Column = (table: 't' | 'k') => RawBuilder<unknown>;
const column =
  (name: 'last_activity_at' | 'id' | 'number' | 'priority_rank' | 'due_at'): Column =>
  (table) =>
    sql.ref(`${table}.${name}`);

/** Every order ends in something unique. */
const orders: Record<Sort, { columns: Column[]; descending: boolean }> = {
  activity: { columns: [column('last_activity_at'), column('id')], descending: true },
  due: { columns: [column('due_at'), column('id')], descending: false },
  newest: { columns: [column('number')], descending: true },
  oldest: { columns: [column('number')], descending: false },
  priority: { columns: [column('priority_rank'), column('number')], descending: true },
};

/** The database compares with the ticket at the page's edge, so that no precision is lost on the way. */
function beyond(columns: Column[], descending: boolean, tenantId: string, cursor: string) {
  const row = (table: 't' | 'k') => sql.join(columns.map((each) => each(table)));
  return sql<boolean>`(${row('t')}) ${sql.raw(descending ? '<' : '>')} (
    select ${row('k')} from tickets k where k.tenant_id = ${tenantId} and k.id = ${cursor})`;
}

/** In words and not as parameters, which a prepared plan could not match with the index of these alone. */
const isActive = sql<boolean>`t.status in (${sql.join(activeStatuses.map((each) => sql.lit(each)))})`;

/** When the company's day ends. */
const midnight = (tenantId: string) =>
  sql`(select (private.today(x.time_zone) + 1)::timestamp at time zone x.time_zone from tenants x where x.id = ${tenantId})`;

/** Two days of the address, both of which belong to it; '' when they are not. */
function readDays(text: string): string {
  const [from = '', to = ''] = text.split('..');
  return isUsableDay(from) && isUsableDay(to) && from <= to ? `${from}..${to}` : '';
}

function onDays(name: 'created_at' | 'resolved_at', days: string, tenantId: string) {
  const [from = '', to = ''] = days.split('..');
  const midnightOf = (day: string, later: number) =>
    sql`(select (${day}::date + ${sql.lit(later)})::timestamp at time zone x.time_zone from tenants x where x.id = ${tenantId})`;
  const at = sql.ref(`t.${name}`);
  return sql<boolean>`(${at} >= ${midnightOf(from, 0)} and ${at} < ${midnightOf(to, 1)} and t.merged_into_id is null)`;
}

/** The tickets with these words, when they are few; else the page is soon found by reading in order. */
async function findTickets(trx: Trx, words: string): Promise<string[] | null> {
  const { rows } = await sql<{ ids: string[] | null }>`
    select private.find_tickets(${words}) as ids`.execute(trx);
  return rows[0]?.ids ?? null;
}

function narrow(
  { tenantId, userId }: { tenantId: string; userId: string },
  filter: QueueFilter,
  few: string[] | null,
): RawBuilder<boolean>[] {
  const { status, priority, assignee, client, tag, due, created, resolved, q } = filter;
  const found: RawBuilder<boolean>[] = [];
  if (status === 'active') found.push(isActive);
  else if (status !== 'all') found.push(sql`t.status = ${status}`);
  if (priority) found.push(sql`t.priority = ${priority}`);
  if (assignee === 'none') found.push(sql`t.assignee_id is null`);
  else if (assignee) found.push(sql`t.assignee_id = ${assignee === 'me' ? userId : assignee}`);
  if (isUuid(client)) found.push(sql`t.client_id = ${client}`);
  else if (client) found.push(sql`c.name ilike ${containing(client)}`);
  if (due === 'missed') found.push(sql`t.due_at <= private.now()`);
  if (due === 'today')
    found.push(sql`t.due_at > private.now() and t.due_at < ${midnight(tenantId)}`);
  if (created) found.push(onDays('created_at', created, tenantId));
  if (resolved) found.push(onDays('resolved_at', resolved, tenantId));
  if (tag) {
    found.push(sql`exists (select from ticket_taggings g
      where g.tenant_id = t.tenant_id and g.ticket_id = t.id and g.tag_id = ${tag})`);
  }
  if (few) found.push(sql`t.id = any (${few}::uuid[])`);
  else if (q) {
    const number = Number(/^#?(\d{1,9})$/.exec(q)?.[1] ?? 0);
    found.push(
      sql`(t.number = ${number} or t.subject ilike ${containing(q)} or t.requester_name ilike ${containing(q)})`,
    );
  }
  return found;
}
