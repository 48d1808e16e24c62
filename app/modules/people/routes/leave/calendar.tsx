import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addMonths, monthOr } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  type CalendarSlot,
  EmptyState,
  FilterBar,
  MonthCalendar,
  PageHeader,
  SelectField,
  type Tone,
} from '~/ui';
import { leaveArea } from '../../area.server';
import { LeaveTabs } from '../../components/leave/leave-tabs';
import { idFromQuery } from '../../params.server';
import { absenceMonth } from '../../queries/month.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.read');
  const query = new URL(request.url).searchParams;
  const month = monthOr(query.get('month'), ctx.today().slice(0, 7));
  const team = idFromQuery(query, 'team') ?? null;
  const shown = await readTenant(ctx, (trx) => absenceMonth(trx, ctx, month, team));
  return {
    area: leaveArea(ctx),
    month,
    team,
    today: ctx.today(),
    weekStart: ctx.tenant.weekStart,
    ...shown,
  };
}

export default function LeaveCalendarPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const { area, month, team } = page;
  const here = `${area.base}/leave/calendar`;
  const hrefOf = (offset: number) => {
    const query = new URLSearchParams({ month: addMonths(`${month}-01`, offset).slice(0, 7) });
    if (team) query.set('team', team);
    return `${here}?${query}`;
  };
  const slots: Record<string, CalendarSlot[]> = {};
  for (const { day, name } of page.holidays) {
    slots[day] = [{ key: `holiday ${day}`, label: name, tone: 'info' }];
  }
  for (const [day, absences] of Object.entries(page.slots)) {
    slots[day] = [
      ...(slots[day] ?? []),
      ...absences.map((absence): CalendarSlot => {
        const details = [
          absence.type?.name ?? t('leave.calendar.away'),
          ...(absence.part === 'full' ? [] : [t(`leave.part.${absence.part}`)]),
          ...(absence.pending ? [t('leave.status.pending')] : []),
        ].join(', ');
        return {
          key: absence.key,
          label: (
            <>
              <bdi>{absence.name}</bdi> ({details})
            </>
          ),
          title: details,
          tone: absence.pending ? 'warn' : ((absence.type?.tone ?? 'neutral') as Tone),
          ...(absence.requestId && { href: `${area.base}/leave/${absence.requestId}` }),
        };
      }),
    ];
  }
  const inMonth = Object.keys(page.slots).some((day) => day.startsWith(month));
  return (
    <>
      <PageHeader title={t('leave.calendar.title')} description={t('leave.calendar.description')} />
      <LeaveTabs area={area} current="calendar" />
      {page.teams.length > 0 && (
        <FilterBar keep={{ month }} active={Boolean(team)} resetHref={`${here}?month=${month}`}>
          <SelectField
            field={{ id: 'team', name: 'team', initialValue: team }}
            label={t('leave.calendar.team')}
            emptyLabel={t('leave.calendar.everybody')}
            options={page.teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterBar>
      )}
      <MonthCalendar
        month={month}
        today={page.today}
        weekStart={page.weekStart}
        slots={slots}
        offDays={new Set(page.offDays)}
        previousHref={hrefOf(-1)}
        nextHref={hrefOf(1)}
        todayHref={here}
      />
      {!inMonth && (
        <EmptyState icon="calendar" title={t('leave.calendar.none')}>
          {t('leave.calendar.noneHint')}
        </EmptyState>
      )}
    </>
  );
}
