import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { EmptyState, LinkButton, PageHeader, Pagination } from '~/ui';
import { timesheetArea } from '../../area.timesheets.server';
import { SheetTable } from '../../components/timesheets/sheet-table';
import { TimesheetTabs } from '../../components/timesheets/timesheet-tabs';
import { idFromQuery } from '../../params.server';
import { listSheets } from '../../queries/timesheet-lists.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.read');
  const area = timesheetArea(ctx);
  const { employeeId } = ctx;
  if (!employeeId) return { area, page: null, first: true };
  const after = idFromQuery(new URL(request.url).searchParams, 'after');
  const page = await readTenant(ctx, (trx) =>
    listSheets(trx, ctx.tenant.id, { status: 'all', week: '', person: '', employeeId }, after),
  );
  return { area, page, first: !after };
}

export default function MyWeeksPage() {
  const { area, page, first } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const here = `${area.base}/timesheets/mine`;
  const week = area.canWrite && (
    <LinkButton variant="primary" icon="clock" href={`${area.base}/timesheet`}>
      {t('timesheets.week.this')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('timesheets.mine.title')} actions={page && week} />
      <TimesheetTabs area={area} current="mine" />
      {page ? (
        <SheetTable
          caption={t('timesheets.mine.title')}
          sheets={page.sheets}
          href={(row) => `${area.base}/timesheet?week=${row.week}`}
          empty={
            <EmptyState icon="clock" title={t('timesheets.mine.none')} action={week}>
              {t('timesheets.mine.noneHint')}
            </EmptyState>
          }
        />
      ) : (
        <EmptyState icon="clock" title={t('timesheets.noRecord')}>
          {t('timesheets.noRecordHint')}
        </EmptyState>
      )}
      <Pagination
        previousHref={first ? null : here}
        nextHref={page?.hasMore ? `${here}?after=${page.sheets.at(-1)?.id}` : null}
      />
    </>
  );
}
