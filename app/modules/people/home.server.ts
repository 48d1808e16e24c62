import { readTenant } from '~/platform/db/tenant.server';
import { formatters } from '~/platform/i18n';
import type { HomeCard } from '~/platform/modules/home';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { runningTimer } from './queries/timer.server';

/** A card of the start page: the clock that runs, so that nobody forgets it. */
export async function homeCards(ctx: TenantContext): Promise<HomeCard[]> {
  if (!ctx.employeeId || !ctx.can('timesheets.write')) return [];
  const timer = await readTenant(ctx, (trx) => runningTimer(trx, ctx));
  if (!timer) return [];
  const { clock } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  return [
    {
      key: 'people-timer',
      label: ctx.t('people:timer.home'),
      value: clock(timer.minutes),
      ...(timer.note && { note: timer.note }),
      href: `/app/${ctx.tenant.slug}/people/timer`,
      order: 1,
    },
  ];
}
