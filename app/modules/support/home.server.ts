import { sql } from 'kysely';
import { readTenant } from '~/platform/db/tenant.server';
import { formatters } from '~/platform/i18n';
import type { HomeCard } from '~/platform/modules/home';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { activeStatuses } from './status';

/** Cards of the start page: my tickets, and those that nobody has taken. */
export async function homeCards(ctx: TenantContext): Promise<HomeCard[]> {
  if (!ctx.can('tickets.reply')) return [];
  const counts = await readTenant(ctx, (trx) =>
    trx
      .selectFrom('tickets')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('status', 'in', activeStatuses)
      .select([
        sql<number>`count(*) filter (where assignee_id = ${ctx.user.id})::int`.as('mine'),
        sql<number>`count(*) filter (where assignee_id is null)::int`.as('unassigned'),
      ])
      .executeTakeFirstOrThrow(),
  );
  const { number } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  const card = (key: 'mine' | 'unassigned', assignee: string, order: number): HomeCard => ({
    key: `support-${key}`,
    label: ctx.t(`support:home.${key}`),
    value: number(counts[key]),
    href: `/app/${ctx.tenant.slug}/support/tickets?assignee=${assignee}`,
    order,
  });
  const cards = [card('mine', 'me', 10)];
  if (ctx.can('tickets.manage')) cards.push(card('unassigned', 'none', 20));
  return cards;
}
