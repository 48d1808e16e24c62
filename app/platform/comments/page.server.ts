import { randomUUID } from 'node:crypto';
import type { Trx } from '../db/kysely.server';
import { readTenant } from '../db/tenant.server';
import type { ActivityItem } from '../events/activity';
import { activityFor } from '../events/activity.server';
import { renderMarkdown, type SafeHtml } from '../markdown/markdown.server';
import type { TenantContext } from '../rbac/guard.server';
import { markMentions } from './mentions';
import { type CommentRow, listComments } from './queries.server';
import type { CommentedTable } from './records';
import { commentedRecord } from './registry.server';

/** A comment as a page shows it. */
export interface CommentItem {
  kind: 'comment';
  id: string;
  html: SafeHtml;
  shared: boolean;
  author: string;
  side: 'staff' | 'client';
  isMine: boolean;
  at: Date;
  editedAt: Date | null;
  removed: { at: Date; by: string | null } | null;
  canEdit: boolean;
  canRemove: boolean;
}

/** What was said about a record, and for staff what happened to it: the oldest of the page first. */
export interface Thread {
  record: { table: CommentedTable; id: string; title: string };
  /** Where comments are posted, older ones read, and single ones changed. */
  base: string;
  items: (CommentItem | ({ kind: 'activity' } & ActivityItem))[];
  olderHref: string | null;
  /** Not the newest page. */
  isOld: boolean;
  isStaff: boolean;
  canWrite: boolean;
  /** A client reads along now, so that staff may share. */
  canShare: boolean;
  idempotencyKey: string;
}

/**
 * The thread of a record, for `<Comments {...thread} />`; undefined when the record is not the caller's to see.
 * One line in a loader and one on its page are all it takes.
 */
export async function commentsOn(
  ctx: TenantContext,
  table: CommentedTable,
  id: string,
  before?: string,
): Promise<Thread | undefined> {
  const tenantId = ctx.tenant.id;
  const isStaff = ctx.role.audience === 'staff';
  const base = `/${isStaff ? 'app' : 'portal'}/${ctx.tenant.slug}/comments`;
  const [record, { rows, hasMore }, next] = await readTenant(ctx, (trx) =>
    Promise.all([
      commentedRecord(table).find(trx, tenantId, id),
      listComments(trx, tenantId, { table, recordId: id, before }),
      before ? timeOf(trx, tenantId, before) : undefined,
    ]),
  );
  if (!record) return undefined;
  const during = { after: hasMore ? rows.at(-1)?.at : undefined, before: next };
  const activity = isStaff
    ? await readTenant(ctx, (trx) => activityFor(trx, tenantId, table, id, during))
    : [];
  return {
    record: { table, id, title: record.title },
    base,
    items: inOrder(
      rows.map((row) => shown(ctx, row)),
      activity,
    ),
    olderHref: hasMore ? `${base}/${table}/${id}?before=${rows.at(-1)?.id}` : null,
    isOld: before !== undefined,
    isStaff,
    canWrite: ctx.can('comments.write') && (isStaff || record.isShared),
    canShare: isStaff && record.isShared,
    idempotencyKey: randomUUID(),
  };
}

/** A comment's words as safe HTML, with the people it mentions marked. */
export function commentHtml({ body, mentions }: Pick<CommentRow, 'body' | 'mentions'>): SafeHtml {
  return markMentions(
    renderMarkdown(body, { level: 4 }),
    mentions.map(({ name }) => name),
  );
}

function shown(ctx: TenantContext, row: CommentRow): CommentItem {
  const isMine = row.authorId === ctx.user.id;
  const stands = row.removedAt === null && ctx.can('comments.write');
  return {
    kind: 'comment',
    id: row.id,
    html: commentHtml(row),
    shared: row.shared,
    author: row.author,
    side: row.side,
    isMine,
    at: row.at,
    editedAt: row.editedAt,
    removed: row.removedAt && { at: row.removedAt, by: row.removedBy },
    canEdit: stands && isMine,
    canRemove: stands && (isMine || ctx.can('tenant.manage')),
  };
}

function inOrder(comments: CommentItem[], activity: ActivityItem[]): Thread['items'] {
  const events = activity.map((item) => ({ kind: 'activity' as const, ...item }));
  return [...comments, ...events].sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function timeOf(trx: Trx, tenantId: string, id: string): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('comments')
    .select('created_at')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.created_at;
}
