import { formatters } from '~/platform/i18n';
import type { HomeCard } from '~/platform/modules/home';
import type { HomeCards } from '~/platform/modules/home.server';
import { absencesBetween } from './queries/calendar.server';
import { countPending } from './queries/requests.server';
import { runningTimer } from './queries/timer.server';
import { countWaiting } from './queries/timesheet-lists.server';

const NAMED = 3;

/** Cards of the start page: the clock that runs, what waits for a decision, who is away. */
export const homeCards: HomeCards = async (trx, ctx, shows) => {
  const tenantId = ctx.tenant.id;
  const [today, me] = [ctx.today(), ctx.employeeId];
  const [timer, pending, waiting, absences] = await Promise.all([
    me && shows('people-timer') ? runningTimer(trx, ctx) : undefined,
    shows('people-leave') ? countPending(trx, tenantId, me) : 0,
    shows('people-weeks') ? countWaiting(trx, tenantId, me) : 0,
    shows('people-away') ? absencesBetween(trx, today, today) : [],
  ]);
  const { clock, number, list } = formatters({
    locale: ctx.user.locale,
    region: ctx.tenant.country,
  });
  const base = `/app/${ctx.tenant.slug}/people`;
  const away = absences.filter(({ status }) => status === 'approved').map(({ name }) => name);
  const rest = away.length - NAMED;
  const named = rest > 0 ? [...away.slice(0, NAMED), `+${number(rest)}`] : away;
  const cards: HomeCard[] = [
    { key: 'people-leave', value: number(Number(pending)), href: `${base}/leave/team` },
    { key: 'people-weeks', value: number(Number(waiting)), href: `${base}/timesheets` },
    {
      key: 'people-away',
      value: number(away.length),
      ...(away.length > 0 && { note: list(named) }),
      href: `${base}/leave/calendar`,
    },
  ];
  if (!timer) return cards;
  const note = timer.note ?? undefined;
  return [
    { key: 'people-timer', value: clock(timer.minutes), note, href: `${base}/timer` },
    ...cards,
  ];
};
