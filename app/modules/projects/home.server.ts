import { sql } from 'kysely';
import { readTenant } from '~/platform/db/tenant.server';
import { formatters } from '~/platform/i18n';
import type { HomeCard } from '~/platform/modules/home';
import type { TenantContext } from '~/platform/rbac/guard.server';

/** A card of the start page: my open tasks, and how many of them are late. */
export async function homeCards(ctx: TenantContext): Promise<HomeCard[]> {
  if (!ctx.can('projects.read')) return [];
  const counts = await readTenant(ctx, (trx) =>
    trx
      .selectFrom('tasks')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('assignee_id', '=', ctx.user.id)
      .where('done_at', 'is', null)
      .select([
        sql<number>`count(*)::int`.as('open'),
        sql<number>`count(*) filter (where due_on < ${ctx.today()}::date)::int`.as('late'),
      ])
      .executeTakeFirstOrThrow(),
  );
  const { number } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  return [
    {
      key: 'projects-mine',
      label: ctx.t('projects:home.mine'),
      value: number(counts.open),
      ...(counts.late > 0 && { note: ctx.t('projects:home.late', { count: counts.late }) }),
      href: `/app/${ctx.tenant.slug}/projects/mine`,
      order: 5,
    },
  ];
}
