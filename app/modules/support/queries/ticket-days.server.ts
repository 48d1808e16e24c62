import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { DayRange } from '~/platform/modules/report';

/** Whose tickets: ids, or '' for all. */
interface Narrowing {
  tenantId: string;
  person: string;
  client: string;
}

/** Sums over rows of ticket_days; the columns' comments say what each counts. */
export interface TicketSums {
  created: number;
  replied: number;
  replied1h: number;
  replied4h: number;
  replied24h: number;
  replySeconds: number;
  replyPromised: number;
  replyLate: number;
  resolved: number;
  resolutionSeconds: number;
  resolutionPromised: number;
  resolutionLate: number;
  reopened: number;
  rated: number;
  satisfied: number;
}

const sums = sql`
  coalesce(sum(d.created), 0)::int as created, coalesce(sum(d.replied), 0)::int as replied,
  coalesce(sum(d.replied_1h), 0)::int as "replied1h", coalesce(sum(d.replied_4h), 0)::int as "replied4h",
  coalesce(sum(d.replied_24h), 0)::int as "replied24h", coalesce(sum(d.reply_seconds), 0)::float8 as "replySeconds",
  coalesce(sum(d.reply_promised), 0)::int as "replyPromised", coalesce(sum(d.reply_late), 0)::int as "replyLate",
  coalesce(sum(d.resolved), 0)::int as resolved, coalesce(sum(d.resolution_seconds), 0)::float8 as "resolutionSeconds",
  coalesce(sum(d.resolution_promised), 0)::int as "resolutionPromised",
  coalesce(sum(d.resolution_late), 0)::int as "resolutionLate", coalesce(sum(d.reopened), 0)::int as reopened,
  coalesce(sum(d.rated), 0)::int as rated, coalesce(sum(d.satisfied), 0)::int as satisfied`;

function within({ tenantId, person, client }: Narrowing, { from, to }: DayRange) {
  const conditions: RawBuilder<unknown>[] = [
    sql`d.tenant_id = ${tenantId}`,
    sql`d.day between ${from}::date and ${to}::date`,
  ];
  if (person) conditions.push(sql`d.assignee_id = ${person}`);
  if (client) conditions.push(sql`d.client_id = ${client}`);
  return sql.join(conditions, sql` and `);
}

/** Those of one stretch of time. */
export async function ticketSums(trx: Trx, whose: Narrowing, range: DayRange): Promise<TicketSums> {
  const { rows } = await sql<TicketSums>`
    select ${sums} from ticket_days d where ${within(whose, range)}`.execute(trx);
  // An aggregate always answers with one row.
  return rows[0] as TicketSums;
}

/** Those of each day that has any. */
export async function ticketSumsByDay(trx: Trx, whose: Narrowing, range: DayRange) {
  const { rows } = await sql<{ day: string; created: number; resolved: number }>`
    select d.day, sum(d.created)::int as created, sum(d.resolved)::int as resolved
    from ticket_days d where ${within(whose, range)} group by d.day`.execute(trx);
  return rows;
}

const columns = { person: 'assignee_id', client: 'client_id', priority: 'priority' } as const;

/** Those of each person, client or priority, the busiest first; `id` null: of none. At most fifty. */
export async function ticketSumsBy(
  trx: Trx,
  by: keyof typeof columns,
  whose: Narrowing,
  range: DayRange,
) {
  const key = sql.ref(`d.${columns[by]}`);
  const { rows } = await sql<TicketSums & { id: string | null }>`
    select ${key} as id, ${sums} from ticket_days d where ${within(whose, range)}
    group by ${key} order by sum(d.created) + sum(d.resolved) desc, ${key} limit 50`.execute(trx);
  return rows;
}

/** How many were open when a day began. */
export async function openBefore(trx: Trx, whose: Narrowing, day: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select coalesce(sum(d.created) - sum(d.resolved), 0)::int as open
    from ticket_days d where ${within(whose, { from: '-infinity', to: day })} and d.day < ${day}::date`.execute(
    trx,
  );
  return rows[0]?.open ?? 0;
}

/** Names of these clients. */
export async function clientNames(
  trx: Trx,
  tenantId: string,
  range: DayRange,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select c.id, c.name from clients c where c.tenant_id = ${tenantId} and c.id in (
      select d.client_id from ticket_days d where ${within({ tenantId, person: '', client: '' }, range)})`.execute(
    trx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
