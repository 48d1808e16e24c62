import { sql } from 'kysely';
import { z } from 'zod';
import type { Trx } from '../db/kysely.server';
import { readTenant } from '../db/tenant.server';
import { formatters } from '../i18n';
import { type NoticeValues, noticeText } from '../notifications/text';
import { presentText, whoIsOn } from '../presence/presence.server';
import type { TenantContext } from '../rbac/context.server';
import { type LiveList, liveList } from './changes';
import { firstIdOf, milliseconds } from './since';

const TOASTS = 3;
const MOST = 99;

const query = z.object({
  /** Real time, in milliseconds: since when the page knows of things. */
  since: milliseconds.catch(0),
  /** The list the page shows, if it is one that may change. */
  list: liveList.optional().catch(undefined),
  /** The record the page shows, `table:id`. */
  on: z.string().max(120).optional().catch(undefined),
});

/** What a page should show by now. */
export interface LiveState {
  /** The badge, written; empty for none. */
  badge: string;
  /** The same for screen readers. */
  label: string;
  /** Notices that came since. */
  notices: { id: string; subject: string; path: string }[];
  /** What the list's link should say; empty where nothing is new. */
  list: string;
  /** Which colleagues are on the record, too; empty for none. */
  present: string;
  now: number;
}

/** Answers a page that was told of a change, under its reader's own rights. */
export async function liveState(ctx: TenantContext, request: Request): Promise<LiveState> {
  const { since, list, on } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const after = firstIdOf(since);
  const now = Date.now();
  const [notices, fresh, others] = await readTenant(ctx, (trx) =>
    Promise.all([
      newNotices(trx, ctx, after),
      list ? countNew(trx, ctx, list, after, since) : 0,
      whoIsOn(trx, on),
    ]),
  );
  const format = formatters({
    locale: ctx.user.locale,
    region: ctx.tenant.country,
    timeZone: ctx.user.timeZone,
  });
  const written = (count: number) =>
    count > MOST ? `${format.number(MOST)}+` : format.number(count);
  return {
    badge: ctx.unread > 0 ? written(ctx.unread) : '',
    label: ctx.t('shell:notifications', { count: ctx.unread }),
    notices: notices.map(({ id, kind, params, path }) => ({
      id,
      path,
      subject: noticeText(ctx.t, format, kind, (params ?? {}) as NoticeValues).subject,
    })),
    present: presentText(ctx, format, others),
    list: fresh > 0 ? ctx.t('shell:live.new', { count: fresh }) : '',
    now,
  };
}

function newNotices(trx: Trx, ctx: TenantContext, after: string) {
  return trx
    .selectFrom('notifications')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('user_id', '=', ctx.user.id)
    .where('id', '>', after)
    .where('read_at', 'is', null)
    .select(['id', 'kind', 'params', 'path'])
    .orderBy('id', 'desc')
    .limit(TOASTS)
    .execute();
}

async function countNew(
  trx: Trx,
  ctx: TenantContext,
  list: LiveList,
  after: string,
  since: number,
): Promise<number> {
  if (list.startsWith('board:')) return await countChanged(trx, ctx, list.slice(6), since);
  const own = list === 'notifications' ? sql`and user_id = ${ctx.user.id}` : sql``;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from ${sql.table(list)} where tenant_id = ${ctx.tenant.id} ${own} and id > ${after}::uuid
      limit ${MOST + 1}) newer`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Cards of a board that somebody touched since: the database's clock, which tests and the demo may move. */
async function countChanged(
  trx: Trx,
  ctx: TenantContext,
  projectId: string,
  since: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from tasks where tenant_id = ${ctx.tenant.id} and project_id = ${projectId}::uuid
        and updated_at > private.now() - (now() - to_timestamp(${since}::double precision / 1000))
      limit ${MOST + 1}) newer`.execute(trx);
  return rows[0]?.count ?? 0;
}
