import type { Trx } from '~/platform/db/kysely.server';
import { formatters } from '~/platform/i18n';
import { type NoticeValues, noticeText } from '~/platform/notifications/text';
import type { TenantContext } from '~/platform/rbac/guard.server';

const PAGE_SIZE = 30;

interface Filter {
  view: 'all' | 'unread';
  before?: string | undefined;
  limit?: number;
}

/** A person's own notices in a tenant, the newest first, with their words; and where the next page begins. */
export async function listNotices(trx: Trx, ctx: TenantContext, filter: Filter) {
  const { view, before, limit = PAGE_SIZE } = filter;
  let query = trx
    .selectFrom('notifications as n')
    .where('n.tenant_id', '=', ctx.tenant.id)
    .where('n.user_id', '=', ctx.user.id)
    .select(['n.id', 'n.kind', 'n.params', 'n.path', 'n.read_at', 'n.created_at']);
  if (view === 'unread') query = query.where('n.read_at', 'is', null);
  if (before) {
    // Compared within the database: a Date would lose the microseconds that tell two notices apart.
    query = query.where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('n.created_at', 'n.id'),
        '<',
        selectFrom('notifications as last')
          .where('last.tenant_id', '=', ctx.tenant.id)
          .where('last.id', '=', before)
          .select(['last.created_at', 'last.id'])
          .$asTuple('created_at', 'id'),
      ),
    );
  }
  const rows = await query
    .orderBy('n.created_at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit + 1)
    .execute();
  const notices = rows.slice(0, limit).map(worded(ctx));
  return { notices, next: rows.length > limit ? notices.at(-1)?.id : undefined };
}

/** One notice of the person, or undefined. */
export async function findNotice(trx: Trx, ctx: TenantContext, id: string) {
  const row = await trx
    .selectFrom('notifications')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('user_id', '=', ctx.user.id)
    .where('id', '=', id)
    .select(['id', 'kind', 'params', 'path', 'read_at', 'created_at'])
    .executeTakeFirst();
  return row && worded(ctx)(row);
}

interface NoticeRow {
  id: string;
  kind: string;
  params: unknown;
  path: string;
  read_at: Date | null;
  created_at: Date;
}

function worded(ctx: TenantContext) {
  const format = formatters({
    locale: ctx.user.locale,
    region: ctx.tenant.country,
    timeZone: ctx.user.timeZone,
  });
  return ({ id, kind, params, path, read_at, created_at }: NoticeRow) => ({
    id,
    path,
    isRead: read_at !== null,
    at: created_at,
    ...noticeText(ctx.t, format, kind, (params ?? {}) as NoticeValues),
  });
}
