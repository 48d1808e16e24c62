import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, type FormReply, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { forbidden, requireTenant } from '~/platform/rbac/guard.server';
import { Alert, BulkBar, Button, FilterBar, Form, PageHeader, Pagination } from '~/ui';
import { timesheetArea } from '../../area.timesheets.server';
import { approveWeeks } from '../../commands/approve-weeks.server';
import { EmptyQueue } from '../../components/timesheets/empty-queue';
import { queueHref, SheetFilters, StatusChips } from '../../components/timesheets/queue-tools';
import { SheetTable } from '../../components/timesheets/sheet-table';
import { TimesheetTabs } from '../../components/timesheets/timesheet-tabs';
import { idFromQuery } from '../../params.server';
import {
  countWaiting,
  listSheets,
  mayDecide,
  readSheetFilter,
} from '../../queries/timesheet-lists.server';
import { bulkSheetsSchema } from '../../schema.timesheets';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.read');
  if (!ctx.can('timesheets.read', 'team')) throw forbidden('timesheets.read');
  const query = new URL(request.url).searchParams;
  const filter = readSheetFilter(query, ctx.tenant.weekStart);
  const after = idFromQuery(query, 'after');
  const page = await readTenant(ctx, async (trx) => {
    // One's own weeks are in it only for who must decide them, being the only one who could.
    const decidesOwn = await mayDecide(trx, ctx.employeeId);
    const notEmployeeId = decidesOwn ? null : ctx.employeeId;
    const [list, waiting] = await Promise.all([
      listSheets(trx, ctx.tenant.id, { ...filter, notEmployeeId }, after),
      countWaiting(trx, ctx.tenant.id, notEmployeeId),
    ]);
    return { ...list, waiting };
  });
  return {
    ...page,
    area: timesheetArea(ctx),
    filter,
    first: !after,
    canApprove: ctx.can('timesheets.approve', 'team'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.approve');
  const form = await checkForm(await readForm(request), bulkSheetsSchema, ctx.t);
  if (!form.value) return invalid(form);
  const ids = new Set(form.value.sheetId);
  const count = await approveWeeks(ctx, [...ids]);
  const { pathname, search } = new URL(request.url);
  return redirectWithToast(`${pathname}${search}`, {
    key: 'people:timesheets.toast.approvedMany',
    values: { count, left: ids.size - count },
    kind: count === ids.size ? 'ok' : 'info',
  });
}

export default function QueuePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { t } = useTranslation('people');
  const { area, filter, sheets } = page;
  const here = `${area.base}/timesheets`;
  const selectable = page.canApprove && filter.status === 'submitted' && sheets.length > 0;
  const [problem] = Object.values(reply?.lastResult.error ?? {}).flatMap((said) => said ?? []);
  const table = (
    <SheetTable
      caption={t('timesheets.queue.title')}
      sheets={sheets}
      href={(row) => `${here}/${row.id}`}
      people
      select={selectable}
      empty={<EmptyQueue here={here} filter={filter} />}
    />
  );
  return (
    <>
      <PageHeader title={t('timesheets.queue.title')} />
      <TimesheetTabs area={area} current="queue" />
      <StatusChips here={here} filter={filter} waiting={page.waiting} />
      <FilterBar
        active={filter.week !== '' || filter.person !== ''}
        resetHref={queueHref(here, { ...filter, week: '', person: '' })}
        keep={{ status: filter.status }}
      >
        <SheetFilters filter={filter} />
      </FilterBar>
      {problem && <Alert tone="danger" title={problem} />}
      {selectable ? (
        <Form className="stack">
          {table}
          <BulkBar>
            <Button variant="primary" icon="check">
              {t('timesheets.queue.approveSelected')}
            </Button>
          </BulkBar>
        </Form>
      ) : (
        table
      )}
      <Pagination
        previousHref={page.first ? null : queueHref(here, filter)}
        nextHref={page.hasMore ? queueHref(here, filter, sheets.at(-1)?.id) : null}
      />
    </>
  );
}
