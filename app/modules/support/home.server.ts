import { sql } from 'kysely';
import { formatters } from '~/platform/i18n';
import type { HomeCards } from '~/platform/modules/home.server';
import { activeStatuses } from './status';

/** Cards of the start page: my tickets, deadlines, and what nobody has taken. */
export const homeCards: HomeCards = async (trx, ctx) => {
  const midnight = sql`(${ctx.today()}::date + 1)::timestamp at time zone ${ctx.tenant.timeZone}`;
  const counts = await trx
    .selectFrom('tickets')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('status', 'in', activeStatuses)
    .select([
      sql<number>`count(*) filter (where assignee_id = ${ctx.user.id})::int`.as('mine'),
      sql<number>`count(*) filter (where assignee_id is null)::int`.as('unassigned'),
      sql<number>`count(*) filter (where due_at <= private.now())::int`.as('missed'),
      sql<number>`count(*) filter (where due_at > private.now() and due_at < ${midnight})::int`.as(
        'due',
      ),
    ])
    .executeTakeFirstOrThrow();
  const { number } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  const card = (key: keyof typeof counts, query: string) => ({
    key: `support-${key}`,
    value: number(counts[key]),
    href: `/app/${ctx.tenant.slug}/support/tickets?${query}`,
  });
  return [
    card('mine', 'assignee=me'),
    card('missed', 'due=missed'),
    card('due', 'due=today'),
    card('unassigned', 'assignee=none'),
  ];
};
