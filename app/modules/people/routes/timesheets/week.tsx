import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { weekStartOf } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';
import { readForm } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Alert, Button, EmptyState, Form, PageHeader } from '~/ui';
import { weekAction } from '../../actions/timesheet-week.server';
import { timesheetArea } from '../../area.timesheets.server';
import { NextStep, SheetBadge } from '../../components/timesheets/sheet-status';
import { TimesheetTabs } from '../../components/timesheets/timesheet-tabs';
import { WeekForm, type WeekReply } from '../../components/timesheets/week-form';
import { WeekNav } from '../../components/timesheets/week-nav';
import { WeekSummary } from '../../components/timesheets/week-summary';
import { WeekTable } from '../../components/timesheets/week-table';
import { type MyWeek, myWeek } from '../../queries/timesheet-page.server';
import { entriesOf } from '../../timesheets/lines';
import { totalsOf } from '../../timesheets/totals';
import { weekFromQuery } from '../../timesheets/week';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.write');
  const asked = new URL(request.url).searchParams.get('week');
  const week = weekFromQuery(asked, ctx.today(), ctx.tenant.weekStart);
  const mine = await readTenant(ctx, (trx) => myWeek(trx, ctx, week));
  return {
    area: timesheetArea(ctx),
    week,
    thisWeek: weekStartOf(ctx.today(), ctx.tenant.weekStart),
    mine: mine ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.write');
  const asked = new URL(request.url).searchParams.get('week');
  const week = weekFromQuery(asked, ctx.today(), ctx.tenant.weekStart);
  return weekAction(ctx, week, await readForm(request));
}

export default function MyWeekPage() {
  const { area, week, thisWeek, mine } = useLoaderData<typeof loader>();
  const reply = useActionData<WeekReply>();
  const { t } = useTranslation('people');
  const page = `${area.base}/timesheet`;
  return (
    <>
      <PageHeader
        title={t('timesheets.week.title')}
        status={mine && <SheetBadge status={mine.sheet?.status ?? 'draft'} />}
      />
      <TimesheetTabs area={area} current="week" />
      {mine ? (
        <div className="stack">
          <WeekNav page={page} week={week} thisWeek={thisWeek} />
          <NextStep sheet={mine.sheet} />
          <Week page={page} week={week} mine={mine} reply={reply} />
        </div>
      ) : (
        <EmptyState icon="clock" title={t('timesheets.noRecord')}>
          {t('timesheets.noRecordHint')}
        </EmptyState>
      )}
    </>
  );
}

function Week(props: { page: string; week: string; mine: MyWeek; reply: WeekReply | undefined }) {
  const { mine, reply } = props;
  const { t } = useTranslation('people');
  const days = mine.days.map(({ day }) => day);
  const totals = totalsOf(entriesOf([...mine.lines, ...mine.clocked], days));
  const status = mine.sheet?.status ?? 'draft';
  const isOpen = status === 'draft' || status === 'rejected';
  const today = mine.days.findIndex(({ isToday }) => isToday);
  if (!mine.isEmployed) return <Alert tone="warn" title={t('timesheets.notEmployed')} />;
  return (
    <>
      <WeekSummary {...mine} {...totals} />
      {isOpen || reply ? <WeekForm {...props} today={today} /> : <WeekTable {...mine} />}
      {status === 'submitted' && !reply && (
        <Form intent="take-back" className="row">
          <Button icon="refresh">{t('timesheets.action.takeBack')}</Button>
          <span className="muted small">{t('timesheets.action.takeBackHint')}</span>
        </Form>
      )}
    </>
  );
}
