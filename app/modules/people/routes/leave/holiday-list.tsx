import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import {
  Alert,
  Breadcrumbs,
  BulkBar,
  Button,
  Card,
  ConfirmButton,
  DataTable,
  EmptyState,
  Form,
  PageHeader,
} from '~/ui';
import { changeHolidayList } from '../../actions/holiday-list.server';
import { leaveArea } from '../../area.server';
import { HolidayLinesForm, ListForm } from '../../components/leave/list-form';
import { findHolidayList } from '../../queries/settings.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.manage');
  const area = leaveArea(ctx);
  const year = Number(ctx.today().slice(0, 4));
  if (params.list === 'new') return { area, year, list: null };
  const id = uuidParam(params.list);
  const list = await readTenant(ctx, (trx) => findHolidayList(trx, ctx.tenant.id, id));
  if (!list) throw notFound();
  return { area, year, list };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.manage');
  const id = params.list === 'new' ? null : await requireRecord(ctx, 'holiday_lists', params.list);
  return changeHolidayList(ctx, request, id);
}

export default function HolidayListPage() {
  const { area, year, list } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  const { t } = useTranslation('people');
  const settings = `${area.base}/leave/settings`;
  // Two forms share the page: the reply belongs to the one whose fields it names.
  const ofLines = Boolean(lastResult?.initialValue && 'lines' in lastResult.initialValue);
  const problem = lastResult?.error?.['']?.[0];
  return (
    <>
      <Breadcrumbs items={[{ label: t('leave.settings.title'), href: settings }]} />
      <PageHeader
        title={list ? list.name : t('leave.settings.newList')}
        actions={
          list &&
          !list.isDefault && (
            <Form className="row">
              <ConfirmButton
                name="intent"
                value="delete"
                label={t('common.delete')}
                question={t('leave.holidays.deleteQuestion', { name: list.name })}
                confirm={t('common.delete')}
              />
            </Form>
          )
        }
      />
      {list && <Alert>{t('leave.holidays.changeNote')}</Alert>}
      {problem && <Alert tone="danger" title={problem} />}
      <div className={list ? 'split' : undefined}>
        {list && (
          <div className="stack-lg">
            <Holidays holidays={list.holidays} />
            <HolidayLinesForm lastResult={ofLines ? lastResult : undefined} />
          </div>
        )}
        <Card title={t('leave.holidays.rules')}>
          <ListForm
            lastResult={ofLines ? undefined : lastResult}
            defaults={
              list ?? {
                name: '',
                isDefault: false,
                weekendDays: [0, 6],
                coversFrom: `${year}-01-01`,
                coversUntil: `${year + 1}-12-31`,
              }
            }
            cancelHref={settings}
          />
        </Card>
      </div>
    </>
  );
}

function Holidays({ holidays }: { holidays: { id: string; day: string; name: string | null }[] }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <Form className="stack" intent="remove">
      <DataTable
        caption={t('leave.holidays.holidays')}
        rows={holidays}
        rowKey={(holiday) => holiday.id}
        select={{ name: 'holidayId', label: (holiday) => holiday.name ?? '' }}
        sticky={false}
        empty={
          <EmptyState icon="calendar" title={t('leave.holidays.none')}>
            {t('leave.holidays.noneHint')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('leave.holidays.holiday'), cell: (row) => row.name },
          {
            key: 'day',
            header: t('leave.ledger.day'),
            cell: (row) => <time dateTime={row.day}>{format.date(row.day, 'full')}</time>,
          },
        ]}
      />
      {holidays.length > 0 && (
        <BulkBar>
          <Button>{t('leave.holidays.remove')}</Button>
        </BulkBar>
      )}
    </Form>
  );
}
