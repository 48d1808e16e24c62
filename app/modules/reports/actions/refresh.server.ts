import type { ActionFunctionArgs } from '@remix-run/node';
import { redirectWithToast } from '~/platform/http/toast.server';
import { requireTenant } from '~/platform/rbac/guard.server';
import { askForRefresh } from '../commands/refresh.server';

/** The button of every report: makes the numbers up to date and shows the same page again. */
export async function refreshAction({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const isDone = await askForRefresh(ctx);
  const { pathname, search } = new URL(request.url);
  return redirectWithToast(`${pathname}${search}`, {
    key: isDone ? 'reports:toast.refreshed' : 'reports:toast.refreshing',
    kind: isDone ? 'ok' : 'info',
  });
}
