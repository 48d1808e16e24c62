import type { Trx } from '~/platform/db/kysely.server';
import { formatters } from '~/platform/i18n';
import {
  averageMinutes,
  type Report,
  type ReportQuery,
  type ReportTable,
  share,
} from '~/platform/modules/report';
import { byStretch } from '~/platform/modules/report-period';
import type { ModuleReports } from '~/platform/modules/reports.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { projectStaff } from './queries/people.server';
import { projectFacts, projectNames, projectsByStatus } from './queries/project-facts.server';
import {
  openTasksBy,
  type TaskSums,
  taskSums,
  taskSumsBy,
  taskSumsByDay,
} from './queries/task-days.server';
import { statuses } from './status';

const onTime = ({ doneDue, doneLate }: TaskSums) => share(doneDue - doneLate, doneDue);

/** How much was begun and finished, whether in time, and what is left. */
async function tasks(trx: Trx, ctx: TenantContext, query: ReportQuery): Promise<Report> {
  const tenantId = ctx.tenant.id;
  const whose = { tenantId, person: query.person, project: query.project };
  const [now, then, days, byPerson, byProject, openOfPeople, openOfProjects, staff, names] =
    await Promise.all([
      taskSums(trx, whose, query),
      taskSums(trx, whose, query.before),
      taskSumsByDay(trx, whose, query),
      taskSumsBy(trx, 'person', whose, query),
      taskSumsBy(trx, 'project', whose, query),
      openTasksBy(trx, 'person', whose, ctx.today()),
      openTasksBy(trx, 'project', whose, ctx.today()),
      projectStaff(trx),
      projectNames(trx, tenantId),
    ]);
  const people = new Map(staff.map(({ userId, name }) => [userId, name]));
  const nobody = ctx.t('projects:report.nobody');
  const personName = (id: string) => people.get(id) ?? nobody;
  const projectName = (id: string) => names.get(id) ?? '–';
  const left = openOfPeople.reduce(
    (sum, row) => ({ open: sum.open + row.open, late: sum.late + row.late }),
    { open: 0, late: 0 },
  );
  const label = (key: string) => ctx.t(`projects:report.${key}`);
  return {
    figures: [
      figure('created', 'count', now.created, then.created),
      figure('done', 'count', now.done, then.done),
      figure('onTime', 'percent', onTime(now), onTime(then)),
      figure(
        'untilDone',
        'duration',
        averageMinutes(now.doneSeconds, now.done),
        averageMinutes(then.doneSeconds, then.done),
      ),
      { ...figure('open', 'count', left.open), href: tasksHref(ctx, query) },
      { ...figure('late', 'count', left.late), href: tasksHref(ctx, query, { due: 'late' }) },
    ],
    tables: [
      flow(ctx, query, days),
      of('person', { ctx, query, sums: byPerson, open: openOfPeople, nameOf: personName }),
      of('project', { ctx, query, sums: byProject, open: openOfProjects, nameOf: projectName }),
    ],
    narrowed: [
      ...(query.person ? [{ name: 'person', label: personName(query.person) }] : []),
      ...(query.project ? [{ name: 'project', label: projectName(query.project) }] : []),
    ],
  };

  function figure(
    key: string,
    unit: 'count' | 'percent' | 'duration',
    value: number | null,
    before?: number | null,
  ) {
    return { key, label: label(key), unit, value, ...(before !== undefined && { before }) };
  }
}

/** The list of open tasks, narrowed as the report is. */
function tasksHref(ctx: TenantContext, query: ReportQuery, more: Record<string, string> = {}) {
  const said = {
    ...(query.person && { assignee: query.person }),
    ...(query.project && { project: query.project }),
    ...more,
  };
  return `/app/${ctx.tenant.slug}/projects/tasks?${new URLSearchParams(said)}`;
}

function flow(
  ctx: TenantContext,
  query: ReportQuery,
  days: { day: string; created: number; done: number }[],
): ReportTable {
  const format = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  return {
    key: 'flow',
    title: ctx.t('projects:report.flow'),
    of: ctx.t('projects:report.when'),
    drawn: 'lines',
    columns: (['created', 'done'] as const).map((key) => ({
      ...{ key, unit: 'count' },
      label: ctx.t(`projects:report.${key}`),
    })),
    rows: byStretch(query, query.step, days, format).map(({ label, days: within }) => ({
      label,
      values: [
        within.reduce((sum, day) => sum + day.created, 0),
        within.reduce((sum, day) => sum + day.done, 0),
      ],
    })),
  };
}

const MAX_ROWS = 50;

/** A table of people or projects, the busiest first: what they did, and what they have before them. */
function of(
  by: 'person' | 'project',
  {
    ctx,
    query,
    sums,
    open,
    nameOf,
  }: {
    ctx: TenantContext;
    query: ReportQuery;
    sums: (TaskSums & { id: string | null })[];
    open: { id: string | null; open: number; late: number }[];
    nameOf: (id: string) => string;
  },
): ReportTable {
  const units = {
    created: 'count',
    done: 'count',
    onTime: 'percent',
    open: 'count',
    late: 'count',
  } as const;
  const ids = [...new Set([...sums, ...open].map(({ id }) => id))];
  const rows = ids.map((id) => {
    const done = sums.find((row) => row.id === id);
    const left = open.find((row) => row.id === id);
    const its: Record<string, string> =
      by === 'person' ? { assignee: id ?? 'none' } : { project: id ?? '' };
    return {
      label: nameOf(id ?? ''),
      ...(id && { href: query.hrefWith({ [by]: id }) }),
      values: [
        done?.created ?? 0,
        done?.done ?? 0,
        done ? onTime(done) : null,
        left?.open ?? 0,
        left?.late ?? 0,
      ],
      hrefs: [
        undefined,
        undefined,
        undefined,
        tasksHref(ctx, query, its),
        tasksHref(ctx, query, { ...its, due: 'late' }),
      ],
    };
  });
  const weight = ({ values }: { values: (number | null)[] }) =>
    (values[0] ?? 0) + (values[1] ?? 0) + (values[3] ?? 0);
  return {
    key: by,
    title: ctx.t(by === 'person' ? 'projects:report.byPerson' : 'projects:report.byProject'),
    of: ctx.t(by === 'person' ? 'projects:field.assignee' : 'projects:field.project'),
    columns: Object.entries(units).map(([key, unit]) => ({
      ...{ key, unit },
      label: ctx.t(`projects:report.${key}`),
    })),
    rows: rows.sort((a, b) => weight(b) - weight(a)).slice(0, MAX_ROWS),
  };
}

/** How the open projects stand today: progress against time. */
async function projects(trx: Trx, ctx: TenantContext): Promise<Report> {
  const [facts, counts] = await Promise.all([
    projectFacts(trx, ctx.tenant.id, ctx.today()),
    projectsByStatus(trx, ctx.tenant.id),
  ]);
  const base = `/app/${ctx.tenant.slug}/projects`;
  const label = (key: string) => ctx.t(`projects:report.${key}`);
  const figure = (key: string, value: number, query: string) => ({
    ...{ key, value, unit: 'count' as const, label: label(key), href: `${base}?${query}` },
  });
  const used = ({ minutes, budgetMinutes }: (typeof facts)[number]) =>
    budgetMinutes ? minutes / budgetMinutes : null;
  return {
    figures: [
      figure('active', counts.get('active') ?? 0, 'status=active'),
      figure('overdue', facts.filter(({ late }) => late).length, 'attention=late'),
      figure(
        'atRisk',
        facts.filter(({ status, health }) => status === 'active' && health !== 'on_track').length,
        'attention=risk',
      ),
      {
        ...{ key: 'overBudget', label: label('overBudget'), unit: 'count' },
        value: facts.filter((project) => (used(project) ?? 0) > 1).length,
      },
    ],
    tables: [
      {
        key: 'status',
        title: label('byStatus'),
        of: ctx.t('projects:field.status'),
        drawn: 'bars',
        columns: [{ key: 'projects', label: ctx.t('projects:nav.projects'), unit: 'count' }],
        rows: statuses.map((status) => ({
          label: ctx.t(`projects:status.${status}`),
          values: [counts.get(status) ?? 0],
          hrefs: [`${base}?status=${status}`],
        })),
      },
      {
        key: 'open',
        title: label('openProjects'),
        of: ctx.t('projects:field.project'),
        columns: [
          { key: 'progress', label: ctx.t('projects:field.progress'), unit: 'percent' },
          { key: 'spent', label: label('spent'), unit: 'work' },
          { key: 'budget', label: ctx.t('projects:field.budgetHours'), unit: 'work' },
          { key: 'used', label: label('used'), unit: 'percent' },
        ],
        rows: facts.map((project) => ({
          label: project.name,
          href: `${base}/${project.id}`,
          values: [project.progress, project.minutes, project.budgetMinutes, used(project)],
        })),
      },
    ],
    narrowed: [],
  };
}

export const reports: ModuleReports = { tasks, projects };
