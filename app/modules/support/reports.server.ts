import type { Trx } from '~/platform/db/kysely.server';
import { formatters } from '~/platform/i18n';
import {
  averageMinutes,
  type Figure,
  type Report,
  type ReportQuery,
  type ReportTable,
  share,
} from '~/platform/modules/report';
import { byStretch } from '~/platform/modules/report-period';
import type { ModuleReports } from '~/platform/modules/reports.server';
import { priorities } from '~/platform/priority';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { queueHref } from './links';
import { readQueueFilter } from './queries/queue.server';
import { supportStaff } from './queries/staff.server';
import {
  clientNames,
  openBefore,
  type TicketSums,
  ticketSums,
  ticketSumsBy,
  ticketSumsByDay,
} from './queries/ticket-days.server';

/** How many tickets came and went, how soon they were answered, and what was made of the promises. */
async function tickets(trx: Trx, ctx: TenantContext, query: ReportQuery): Promise<Report> {
  const tenantId = ctx.tenant.id;
  const whose = { tenantId, person: query.person, client: query.client };
  const [now, then, days, open, byPriority, byPerson, byClient, staff, clients] = await Promise.all(
    [
      ticketSums(trx, whose, query),
      ticketSums(trx, whose, query.before),
      ticketSumsByDay(trx, whose, query),
      openBefore(trx, whose, query.from),
      ticketSumsBy(trx, 'priority', whose, query),
      ticketSumsBy(trx, 'person', whose, query),
      ticketSumsBy(trx, 'client', whose, query),
      supportStaff(trx),
      clientNames(trx, tenantId, query),
    ],
  );
  const link = listOf(ctx, query);
  const people = new Map(staff.map(({ userId, name }) => [userId, name]));
  const nobody = ctx.t('support:report.nobody');
  return {
    figures: figures(ctx, { query, now, then, open, link }),
    tables: [
      flow(ctx, query, days, open, link),
      replies(ctx, now),
      ofPriorities(ctx, byPriority, link),
      of('person', {
        ...{ ctx, query, rows: byPerson, link },
        nameOf: (id) => people.get(id) ?? nobody,
      }),
      of('client', {
        ...{ ctx, query, rows: byClient, link },
        nameOf: (id) => clients.get(id) ?? ctx.t('support:report.noClient'),
      }),
    ],
    narrowed: [
      ...(query.person ? [{ name: 'person', label: people.get(query.person) ?? nobody }] : []),
      ...(query.client ? [{ name: 'client', label: clients.get(query.client) ?? '–' }] : []),
    ],
  };
}

type Link = (
  which: 'created' | 'resolved',
  more?: Record<string, string>,
  days?: { from: string; to: string },
) => string;

/** The queue with the tickets that a number counts. */
function listOf(ctx: TenantContext, query: ReportQuery): Link {
  return (which, more = {}, { from, to } = query) => {
    const said = {
      status: 'all',
      [which]: `${from}..${to}`,
      ...(query.person && { assignee: query.person }),
      ...(query.client && { client: query.client }),
      ...more,
    };
    return `/app/${ctx.tenant.slug}/support/tickets?${new URLSearchParams(said)}`;
  };
}

const shareKept = (late: number, promised: number) => share(promised - late, promised);

function figures(
  ctx: TenantContext,
  {
    query,
    now,
    then,
    open,
    link,
  }: { query: ReportQuery; now: TicketSums; then: TicketSums; open: number; link: Link },
): Figure[] {
  // What is open on another day no list can show.
  const isToday = query.to === ctx.today();
  const activeHref = queueHref(`/app/${ctx.tenant.slug}/support/tickets`, {
    ...readQueueFilter(new URLSearchParams()),
    ...{ assignee: query.person, client: query.client },
  });
  const figure = (
    key: string,
    unit: Figure['unit'],
    of: (sums: TicketSums) => number | null,
    href?: string,
  ): Figure => ({
    key,
    label: ctx.t(`support:report.${key}`),
    unit,
    value: of(now),
    before: of(then),
    href,
  });
  return [
    figure('created', 'count', (sums) => sums.created, link('created')),
    figure('resolved', 'count', (sums) => sums.resolved, link('resolved')),
    {
      ...{ key: 'open', label: ctx.t('support:report.open'), unit: 'count', before: open },
      value: open + now.created - now.resolved,
      ...(isToday && { href: activeHref }),
    },
    figure('reopened', 'count', (sums) => sums.reopened),
    figure('reply', 'duration', (sums) => averageMinutes(sums.replySeconds, sums.replied)),
    figure('resolution', 'duration', (sums) =>
      averageMinutes(sums.resolutionSeconds, sums.resolved),
    ),
    figure('replyKept', 'percent', (sums) => shareKept(sums.replyLate, sums.replyPromised)),
    figure('resolutionKept', 'percent', (sums) =>
      shareKept(sums.resolutionLate, sums.resolutionPromised),
    ),
    figure('satisfied', 'percent', (sums) => share(sums.satisfied, sums.rated)),
  ];
}

function flow(
  ctx: TenantContext,
  query: ReportQuery,
  days: { day: string; created: number; resolved: number }[],
  openBefore: number,
  link: Link,
): ReportTable {
  const format = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  let open = openBefore;
  return {
    key: 'flow',
    title: ctx.t('support:report.flow'),
    of: ctx.t('support:report.when'),
    drawn: 'lines',
    columns: (['created', 'resolved', 'open'] as const).map((key) => ({
      ...{ key, unit: 'count' },
      label: ctx.t(`support:report.${key}`),
    })),
    rows: byStretch(query, query.step, days, format).map(({ label, stretch, days: within }) => {
      const created = within.reduce((sum, day) => sum + day.created, 0);
      const resolved = within.reduce((sum, day) => sum + day.resolved, 0);
      open += created - resolved;
      return {
        label,
        values: [created, resolved, open],
        hrefs: [link('created', {}, stretch), link('resolved', {}, stretch)],
      };
    }),
  };
}

/** How long the first answer took. */
function replies(ctx: TenantContext, now: TicketSums): ReportTable {
  const counts = {
    within1h: now.replied1h,
    within4h: now.replied4h - now.replied1h,
    within24h: now.replied24h - now.replied4h,
    later: now.replied - now.replied24h,
    notYet: now.created - now.replied,
  };
  return {
    key: 'replies',
    title: ctx.t('support:report.replies'),
    of: ctx.t('support:report.firstReply'),
    drawn: 'bars',
    columns: [{ key: 'tickets', label: ctx.t('support:nav.tickets'), unit: 'count' }],
    rows: Object.entries(counts).map(([key, count]) => ({
      label: ctx.t(`support:report.brackets.${key}`),
      values: [count],
    })),
  };
}

type Grouped = TicketSums & { id: string | null };

function ofPriorities(ctx: TenantContext, rows: Grouped[], link: Link): ReportTable {
  return {
    key: 'priority',
    title: ctx.t('support:report.byPriority'),
    of: ctx.t('support:field.priority'),
    drawn: 'bars',
    columns: [
      { key: 'created', label: ctx.t('support:report.created'), unit: 'count' },
      { key: 'resolved', label: ctx.t('support:report.resolved'), unit: 'count' },
    ],
    rows: priorities.map((priority) => {
      const sums = rows.find(({ id }) => id === priority);
      return {
        label: ctx.t(`platform:priority.${priority}`),
        values: [sums?.created ?? 0, sums?.resolved ?? 0],
        hrefs: [link('created', { priority }), link('resolved', { priority })],
      };
    }),
  };
}

/** A table of people or clients: how much, how soon, and how well. */
function of(
  by: 'person' | 'client',
  {
    ctx,
    query,
    rows,
    link,
    nameOf,
  }: {
    ctx: TenantContext;
    query: ReportQuery;
    rows: Grouped[];
    link: Link;
    nameOf: (id: string) => string;
  },
): ReportTable {
  const units = {
    created: 'count',
    resolved: 'count',
    reply: 'duration',
    replyKept: 'percent',
    resolutionKept: 'percent',
    satisfied: 'percent',
  } as const;
  return {
    key: by,
    title: ctx.t(by === 'person' ? 'support:report.byPerson' : 'support:report.byClient'),
    of: ctx.t(by === 'person' ? 'support:field.assignee' : 'support:field.client'),
    columns: Object.entries(units).map(([key, unit]) => ({
      ...{ key, unit },
      label: ctx.t(`support:report.${key}`),
    })),
    rows: rows.map((row) => {
      const id = row.id ?? '';
      const its: Record<string, string> =
        by === 'person' ? { assignee: id || 'none' } : { client: id };
      return {
        label: nameOf(id),
        ...(id && { href: query.hrefWith({ [by]: id }) }),
        values: [
          row.created,
          row.resolved,
          averageMinutes(row.replySeconds, row.replied),
          shareKept(row.replyLate, row.replyPromised),
          shareKept(row.resolutionLate, row.resolutionPromised),
          share(row.satisfied, row.rated),
        ],
        // The queue cannot ask for tickets of no client.
        ...((id || by === 'person') && { hrefs: [link('created', its), link('resolved', its)] }),
      };
    }),
  };
}

export const reports: ModuleReports = { tickets };
