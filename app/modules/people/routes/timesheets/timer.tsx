import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Card, DataTable, EmptyState, PageHeader } from '~/ui';
import { timerAction } from '../../actions/timer.server';
import { timesheetArea } from '../../area.timesheets.server';
import { useNames } from '../../components/timesheets/names';
import { LogForm, RunningCard, StartForm } from '../../components/timesheets/timer-forms';
import { TimesheetTabs } from '../../components/timesheets/timesheet-tabs';
import { type TimerPage as Page, timerPage } from '../../queries/timer.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.write');
  const query = new URL(request.url).searchParams;
  const asked = query.get('for') ?? '';
  return {
    ...(await readTenant(ctx, (trx) => timerPage(trx, ctx, asked))),
    area: timesheetArea(ctx),
    isEmployee: ctx.employeeId !== null,
    today: ctx.today(),
    asked,
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.write');
  return await timerAction(request, ctx);
}

/** The clock, and time written down by hand. */
export default function TimerPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const lastResult = reply?.lastResult;
  return (
    <>
      <PageHeader title={t('timer.title')} description={t('timer.intro')} />
      <TimesheetTabs area={page.area} current="timer" />
      {page.isEmployee ? (
        <div className="stack-lg">
          {page.timer && <RunningCard {...page} timer={page.timer} lastResult={lastResult} />}
          <div className="cols">
            <StartForm {...page} lastResult={lastResult} />
            <LogForm {...page} lastResult={lastResult} />
          </div>
          <Today {...page} />
        </div>
      ) : (
        <EmptyState icon="clock" title={t('timesheets.noRecord')}>
          {t('timesheets.error.noEmployee')}
        </EmptyState>
      )}
    </>
  );
}

function Today(page: Page) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const names = useNames(page);
  const total = page.entries.reduce((sum, entry) => sum + entry.minutes, 0);
  return (
    <Card title={t('timer.today', { time: format.duration(total) })} flush>
      <DataTable
        caption={t('timer.today', { time: format.duration(total) })}
        sticky={false}
        rows={page.entries}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'for',
            header: t('timer.for'),
            cell: (row) => <bdi>{names(row).client}</bdi>,
          },
          {
            key: 'activity',
            header: t('timesheets.field.activity'),
            cell: (row) => <bdi>{names(row).activity}</bdi>,
          },
          {
            key: 'note',
            header: t('timesheets.field.note'),
            cell: (row) => <bdi>{row.note}</bdi>,
          },
          {
            key: 'time',
            header: t('timer.time'),
            align: 'end',
            cell: (row) => format.clock(row.minutes),
          },
        ]}
        empty={<p className="muted card-empty">{t('timer.nothing')}</p>}
      />
    </Card>
  );
}
