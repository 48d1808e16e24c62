import type { Trx } from '~/platform/db/kysely.server';
import { formatters } from '~/platform/i18n';
import { type NoticeValues, noticeText } from '~/platform/notifications/text';
import type { TenantContext } from '~/platform/rbac/guard.server';

const PAGE_SIZE = 30;

interface Filter {
  view: 'all' | 'unread';
  before?: string | undefined;
}

/** A person's own notices in a tenant, the newest first, with their words; and where the next page begins. */
export async function listNotices(trx: Trx, ctx: TenantContext, { view, before }: Filter) {
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
    .limit(PAGE_SIZE + 1)
    .execute();
  const format = formatters({
    locale: ctx.user.locale,
    region: ctx.tenant.country,
    timeZone: ctx.user.timeZone,
  });
  const notices = rows
    .slice(0, PAGE_SIZE)
    .map(({ id, kind, params, path, read_at, created_at }) => ({
      id,
      path,
      isRead: read_at !== null,
      at: created_at,
      ...noticeText(ctx.t, format, kind, (params ?? {}) as NoticeValues),
    }));
  return { notices, next: rows.length > PAGE_SIZE ? notices.at(-1)?.id : undefined };
}
