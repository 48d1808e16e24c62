import { data } from '@remix-run/node';
import { readTenant } from '~/platform/db/tenant.server';
import { readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { markAllRead, markRead } from './commands/mark-read.server';
import { listNotices } from './queries/notices.server';
import { listAction, listFilter } from './schema';

/** The list's address in the shell of the person. */
export function listPath({ role, tenant }: TenantContext): string {
  return `/${role.audience === 'staff' ? 'app' : 'portal'}/${tenant.slug}/notifications`;
}

/** What the list shows; the same in both shells. */
export async function loadList(ctx: TenantContext, request: Request) {
  const filter = listFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const base = listPath(ctx);
  const { notices, next } = await readTenant(ctx, (trx) => listNotices(trx, ctx, filter));
  const query = filter.view === 'unread' ? '?view=unread' : '';
  return {
    title: `${ctx.t('notifications:title')} · ${ctx.tenant.name}`,
    base,
    view: filter.view,
    unread: ctx.unread,
    notices,
    nowIso: ctx.now().toISOString(),
    firstHref: filter.before ? `${base}${query}` : undefined,
    nextHref: next ? `${base}${query || '?view=all'}&before=${next}` : undefined,
  };
}

/** Opens a notice, or marks one or all as read. */
export async function actOnList(ctx: TenantContext, request: Request): Promise<Response> {
  const form = listAction.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw data(null, { status: 400 });
  if (form.data.intent === 'read-all') {
    await markAllRead(ctx);
    return redirectWithToast(listPath(ctx), { key: 'notifications:toast.allRead' });
  }
  const path = await markRead(ctx, form.data.id);
  if (!path) throw notFound();
  if (form.data.intent === 'open') return redirectTo(path);
  const { search } = new URL(request.url);
  return redirectTo(`${listPath(ctx)}${search}`);
}
