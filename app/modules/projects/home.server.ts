import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { formatters } from '~/platform/i18n';
import type { HomeCards } from '~/platform/modules/home.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { attentionIs } from './queries/projects.server';

/** Cards of the start page: my tasks, and projects that need a look. */
export const homeCards: HomeCards = async (trx, ctx) => {
  const [tasks, projects] = await Promise.all([myTasks(trx, ctx), troubled(trx, ctx)]);
  const { number, list } = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  const app = `/app/${ctx.tenant.slug}`;
  const named = (names: string[] | null) => (names ? { note: list(names) } : {});
  return [
    {
      key: 'projects-today',
      value: number(tasks.today),
      href: `${app}/projects/tasks?assignee=me&due=today`,
    },
    {
      key: 'projects-mine',
      value: number(tasks.open),
      ...(tasks.late > 0 && { note: ctx.t('projects:home.late', { count: tasks.late }) }),
      href: `${app}/projects/mine`,
    },
    {
      key: 'projects-late',
      value: number(projects.late),
      ...named(projects.lateNames),
      href: `${app}/projects?attention=late`,
    },
    {
      key: 'projects-risk',
      value: number(projects.risk),
      ...named(projects.riskNames),
      href: `${app}/projects?attention=risk`,
    },
  ];
};

function myTasks(trx: Trx, ctx: TenantContext) {
  const today = sql`${ctx.today()}::date`;
  return trx
    .selectFrom('tasks')
    .where('tenant_id', '=', ctx.tenant.id)
    .where('assignee_id', '=', ctx.user.id)
    .where('done_at', 'is', null)
    .where('archived_at', 'is', null)
    .select([
      sql<number>`count(*)::int`.as('open'),
      sql<number>`count(*) filter (where due_on = ${today})::int`.as('today'),
      sql<number>`count(*) filter (where due_on < ${today})::int`.as('late'),
    ])
    .executeTakeFirstOrThrow();
}

/** How many projects are late or at risk, and the first two of each by their due day. */
function troubled(trx: Trx, ctx: TenantContext) {
  const [late, risk] = [attentionIs('late', ctx.today()), attentionIs('risk', ctx.today())];
  const names = (which: typeof late) =>
    sql<string[] | null>`(array_agg(p.name order by p.due_on, p.id) filter (where ${which}))[1:2]`;
  return trx
    .selectFrom('projects as p')
    .where('p.tenant_id', '=', ctx.tenant.id)
    .select([
      sql<number>`count(*) filter (where ${late})::int`.as('late'),
      sql<number>`count(*) filter (where ${risk})::int`.as('risk'),
      names(late).as('lateNames'),
      names(risk).as('riskNames'),
    ])
    .executeTakeFirstOrThrow();
}
