import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addDays } from '~/platform/calendar/dates';
import { isUuid } from '~/platform/db/is-uuid';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { teamNames } from '~/platform/tenancy/staff.server';
import { FilterBar, LinkButton, PageHeader, SelectField } from '~/ui';
import { WeekDetails } from '../components/workload-details';
import { WorkloadTable } from '../components/workload-table';
import { projectStaff } from '../queries/people.server';
import { leaveIn, workloadFacts } from '../queries/workload.server';
import { tasksIn, workload } from '../workload/plan';
import type { WorkDay } from '../workload/spread';
import { weeksFrom } from '../workload/window';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'projects.read');
  const query = new URL(request.url).searchParams;
  const today = ctx.today();
  const { from, until, weeks } = weeksFrom(query.get('from') ?? '', today, ctx.tenant.weekStart);
  const team = isUuid(query.get('team') ?? '') ? (query.get('team') ?? '') : '';
  const person = query.get('person') ?? '';
  const week = weeks.find((each) => each === query.get('week')) ?? null;
  const tenantId = ctx.tenant.id;
  const [facts, staff, teams, reasons] = await readTenant(ctx, (trx) =>
    Promise.all([
      workloadFacts(trx, { tenantId, from, until, team }),
      projectStaff(trx),
      teamNames(trx, tenantId),
      week && isUuid(person) ? leaveIn(trx, tenantId, person, week) : null,
    ]),
  );
  const known = { ...facts, weeks, today };
  const people = staff.filter(({ userId }) => facts.days.has(userId));
  const name = people.find(({ userId }) => userId === person)?.name;
  return {
    rows: workload({ ...known, people }),
    weeks,
    from,
    today,
    team,
    teams,
    chosen:
      week && (person === 'nobody' || name)
        ? {
            name: name ?? null,
            week,
            tasks: tasksIn(week, person === 'nobody' ? null : person, known),
            away: awayIn(week, facts.days.get(person) ?? [], reasons),
          }
        : null,
    list: `/app/${ctx.tenant.slug}/projects`,
  };
}

/** Days of a week on which somebody is away; why, where the reader may know. */
function awayIn(week: string, days: WorkDay[], reasons: ReadonlyMap<string, string> | null) {
  return days
    .filter(({ day, away }) => away > 0 && day >= week && day < addDays(week, 7))
    .map(({ day, away }) => ({ day, away, reason: reasons?.get(day) ?? null }));
}

/** Who has how much to do, week by week. */
export default function WorkloadPage() {
  const { rows, weeks, from, today, team, teams, chosen, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('projects');
  const format = useFormat();
  const base = `${list}/workload`;
  const at = (more: Record<string, string>) =>
    `?${new URLSearchParams({ from, ...(team && { team }), ...more })}`;
  return (
    <>
      <PageHeader title={t('workload.title')} description={t('workload.intro')} />
      <div className="row-between plan-tools">
        {teams.length > 0 && (
          <FilterBar resetHref={base} active={team !== ''} keep={{ from }}>
            <SelectField
              field={{ id: 'team', name: 'team', initialValue: team }}
              label={t('field.team')}
              emptyLabel={t('workload.everybody')}
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FilterBar>
        )}
        <div className="row">
          <span className="muted small">
            {format.dateRange(from, addDays(weeks.at(-1) ?? from, 6))}
          </span>
          <LinkButton
            href={at({ from: addDays(from, -28) })}
            size="sm"
            icon="chevron-start"
            iconOnly
          >
            {t('timeline.earlier')}
          </LinkButton>
          <LinkButton href={team ? `?team=${team}` : base} size="sm">
            {t('timeline.today')}
          </LinkButton>
          <LinkButton href={at({ from: addDays(from, 28) })} size="sm" icon="chevron-end" iconOnly>
            {t('timeline.later')}
          </LinkButton>
        </div>
      </div>
      <div className="stack-lg">
        <WorkloadTable rows={rows} weeks={weeks} today={today} at={at} />
        {chosen && <WeekDetails {...chosen} list={list} />}
      </div>
    </>
  );
}
