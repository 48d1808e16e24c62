import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** The company's tags by name, with how many open tickets bear each. */
export function listTags(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('ticket_tags')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'name'])
    .orderBy((eb) => eb.fn('lower', ['name']))
    .limit(500)
    .execute();
}

/** The tags of one ticket, by name. */
export function tagsOf(trx: Trx, tenantId: string, ticketId: string) {
  return trx
    .selectFrom('ticket_taggings as g')
    .innerJoin('ticket_tags as t', (join) =>
      join.onRef('t.tenant_id', '=', 'g.tenant_id').onRef('t.id', '=', 'g.tag_id'),
    )
    .where('g.tenant_id', '=', tenantId)
    .where('g.ticket_id', '=', ticketId)
    .select(['t.id', 't.name'])
    .orderBy((eb) => eb.fn('lower', ['t.name']))
    .execute();
}

/** Canned replies by title. */
export function listReplies(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('canned_replies')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'title', 'body'])
    .orderBy((eb) => eb.fn('lower', ['title']))
    .limit(500)
    .execute();
}

/** One canned reply. */
export function findReply(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('canned_replies')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select(['id', 'title', 'body', 'version'])
    .executeTakeFirst();
}

/** Assignment rules in the order they are asked, with the names of what they say. */
export async function listRules(trx: Trx, tenantId: string) {
  const { rows } = await sql<{
    id: string;
    isActive: boolean;
    method: 'person' | 'round_robin' | 'least_open';
    via: 'web' | 'email' | null;
    tag: string | null;
    tagId: string | null;
    client: string | null;
    clientId: string | null;
    person: string | null;
    personId: string | null;
    team: string | null;
    teamId: string | null;
  }>`
    select r.id, r.is_active as "isActive", r.method, r.via, g.name as tag, r.tag_id as "tagId",
      c.name as client, r.client_id as "clientId",
      (select s.name from private.staff_names('tickets.read') s where s.user_id = r.person_id) as person,
      r.person_id as "personId", t.name as team, r.team_id as "teamId"
    from assignment_rules r
    left join ticket_tags g on g.tenant_id = r.tenant_id and g.id = r.tag_id
    left join clients c on c.tenant_id = r.tenant_id and c.id = r.client_id
    left join teams t on t.tenant_id = r.tenant_id and t.id = r.team_id
    where r.tenant_id = ${tenantId} order by r.position, r.id limit 200`.execute(trx);
  return rows;
}

/** Mail that came in, the latest first: one page after a mail. */
export async function listMails(trx: Trx, tenantId: string, after = '', limit = 50) {
  let query = trx
    .selectFrom('ticket_mails as m')
    .leftJoin('tickets as t', (join) =>
      join.onRef('t.tenant_id', '=', 'm.tenant_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .where('m.tenant_id', '=', tenantId);
  if (after) query = query.where('m.id', '<', after);
  const rows = await query
    .select([
      'm.id',
      'm.from_address as from',
      'm.subject',
      'm.status',
      'm.reason',
      'm.ticket_id as ticketId',
      't.number',
      'm.received_at as at',
    ])
    .orderBy('m.id', 'desc')
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit), hasNext: rows.length > limit };
}

/** How many mails of strangers wait for somebody to have them taken in. */
export async function countHeld(trx: Trx, tenantId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ticket_mails
    where tenant_id = ${tenantId} and status = 'held'`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Ratings, the latest first: one page after a rating, of one score if given. */
export async function listRatings(
  trx: Trx,
  tenantId: string,
  { score, after }: { score?: number | undefined; after?: string | undefined },
  limit = 50,
) {
  let query = trx
    .selectFrom('ticket_ratings as r')
    .innerJoin('tickets as t', (join) =>
      join.onRef('t.tenant_id', '=', 'r.tenant_id').onRef('t.id', '=', 'r.ticket_id'),
    )
    .where('r.tenant_id', '=', tenantId);
  if (score) query = query.where('r.score', '=', score);
  if (after) {
    query = query.where(
      sql<boolean>`(r.created_at, r.id) < (select k.created_at, k.id from ticket_ratings k
        where k.tenant_id = ${tenantId} and k.id = ${after})`,
    );
  }
  const rows = await query
    .select([
      'r.id',
      'r.score',
      'r.comment',
      'r.rated_by as ratedBy',
      'r.created_at as at',
      't.id as ticketId',
      't.number',
      't.subject',
      't.assignee_id as assigneeId',
    ])
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit), hasNext: rows.length > limit };
}

/** How many ratings there are of each score, since three months. */
export async function ratingCounts(trx: Trx, tenantId: string) {
  const { rows } = await sql<{ score: number; count: number }>`
    select r.score, count(*)::int as count from ticket_ratings r
    where r.tenant_id = ${tenantId} and r.created_at > private.now() - interval '90 days'
    group by r.score`.execute(trx);
  return rows;
}

/** What a client thought of one ticket. */
export function ratingOf(trx: Trx, tenantId: string, ticketId: string) {
  return trx
    .selectFrom('ticket_ratings')
    .where('tenant_id', '=', tenantId)
    .where('ticket_id', '=', ticketId)
    .select(['score', 'comment'])
    .executeTakeFirst();
}

/** Projects a ticket may be linked to: of its client, or the company's own. */
export function projectOptions(trx: Trx, tenantId: string, clientId: string | null) {
  return trx
    .selectFrom('projects')
    .where('tenant_id', '=', tenantId)
    .where('status', 'in', ['planned', 'active', 'on_hold'])
    .where((eb) =>
      clientId
        ? eb.or([eb('client_id', '=', clientId), eb('client_id', 'is', null)])
        : eb('client_id', 'is', null),
    )
    .select(['id', 'name'])
    .orderBy((eb) => eb.fn('lower', ['name']))
    .limit(200)
    .execute();
}
