import { sql } from 'kysely';
import type { Trx } from '../db/kysely.server';
import type { CommentedTable } from './records';

/** Comments of one page; newer ones and older ones are a link away. */
export const PAGE_SIZE = 20;

export interface CommentRow {
  id: string;
  table: CommentedTable;
  recordId: string;
  body: string;
  shared: boolean;
  authorId: string | null;
  author: string;
  side: 'staff' | 'client';
  at: Date;
  editedAt: Date | null;
  removedAt: Date | null;
  removedBy: string | null;
  version: number;
  mentions: { id: string; name: string }[];
}

const columns = sql`c.id, c.record_type as "table", c.record_id as "recordId", c.body, c.shared, c.author_id as "authorId",
  c.author_name as author, c.author_side as side, c.created_at as at, c.edited_at as "editedAt", c.removed_at as "removedAt",
  c.removed_by_name as "removedBy", c.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', m.user_id, 'name', m.name) order by m.name, m.user_id)
    from comment_mentions m where m.tenant_id = c.tenant_id and m.comment_id = c.id), '[]') as mentions`;

interface Which {
  table: CommentedTable;
  recordId: string;
  /** The comment after (in time) this page. */
  before?: string | undefined;
  size?: number;
}

/** Comments of a record the caller may read, the newest first. */
export async function listComments(
  trx: Trx,
  tenantId: string,
  { table, recordId, before, size = PAGE_SIZE }: Which,
): Promise<{ rows: CommentRow[]; hasMore: boolean }> {
  const older = before
    ? sql`and (c.created_at, c.id) < (
        select o.created_at, o.id from comments o where o.tenant_id = ${tenantId} and o.id = ${before}::uuid)`
    : sql``;
  const { rows } = await sql<CommentRow>`
    select ${columns} from comments c
    where c.tenant_id = ${tenantId} and c.record_type = ${table} and c.record_id = ${recordId}::uuid ${older}
    order by c.created_at desc, c.id desc limit ${size + 1}`.execute(trx);
  return { rows: rows.slice(0, size), hasMore: rows.length > size };
}

/** One comment, or undefined when it is not the caller's to read. */
export async function findComment(
  trx: Trx,
  tenantId: string,
  id: string,
): Promise<CommentRow | undefined> {
  const { rows } = await sql<CommentRow>`
    select ${columns} from comments c where c.tenant_id = ${tenantId} and c.id = ${id}::uuid`.execute(
    trx,
  );
  return rows[0];
}

/** Comments of its record that came after this one, the oldest first; at most a page of them. */
export async function newerThan(trx: Trx, tenantId: string, comment: CommentRow) {
  const { rows } = await sql<{ id: string }>`
    select c.id from comments c
    where c.tenant_id = ${tenantId} and c.record_type = ${comment.table} and c.record_id = ${comment.recordId}::uuid
      and (c.created_at, c.id) > (select o.created_at, o.id from comments o where o.tenant_id = ${tenantId} and o.id = ${comment.id}::uuid)
    order by c.created_at, c.id limit ${PAGE_SIZE}`.execute(trx);
  return rows.map(({ id }) => id);
}

/** What a comment said before each edit, the latest first; nothing for clients. */
export function commentHistory(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('comment_versions')
    .select(['id', 'body', 'replaced_at as at', 'replaced_by_name as by'])
    .where('tenant_id', '=', tenantId)
    .where('comment_id', '=', id)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}
