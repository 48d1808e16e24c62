import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addDays } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';
import { Activity } from '~/platform/events/activity';
import { activityFor } from '~/platform/events/activity.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, Card, LinkButton, PageHeader } from '~/ui';
import { approveWeek } from '../../commands/approve-weeks.server';
import { rejectWeek } from '../../commands/reject-week.server';
import { reopenWeek } from '../../commands/reopen-week.server';
import { DecisionForms } from '../../components/timesheets/decision-forms';
import { Shares, SheetHistory } from '../../components/timesheets/sheet-details';
import { SheetBadge } from '../../components/timesheets/sheet-status';
import { WeekSummary } from '../../components/timesheets/week-summary';
import { WeekTable } from '../../components/timesheets/week-table';
import { mayDecide } from '../../queries/timesheet-lists.server';
import { sheetForReading } from '../../queries/timesheet-page.server';
import { sheetDecisionSchema } from '../../schema.timesheets';
import { totalsOf } from '../../timesheets/totals';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.read');
  const id = uuidParam(params.sheet);
  return await readTenant(ctx, async (trx) => {
    const read = await sheetForReading(trx, ctx, id);
    if (!read) throw notFound();
    const { status, employeeId } = read.sheet;
    const activity = await activityFor(trx, ctx.tenant.id, 'timesheets', id);
    return {
      ...read,
      activity,
      base: `/app/${ctx.tenant.slug}/people`,
      isMine: employeeId === ctx.employeeId,
      canSeeQueue: ctx.can('timesheets.read', 'team'),
      canDecide: status === 'submitted' && (await mayDecide(trx, employeeId)),
      canReopen: status === 'approved' && ctx.can('timesheets.reopen', 'all'),
    };
  });
}

const toasts = { approve: 'approved', reject: 'rejected', reopen: 'reopened' } as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'timesheets.read');
  const id = await requireRecord(ctx, 'timesheets', params.sheet);
  const form = await checkForm(await readForm(request), sheetDecisionSchema, ctx.t);
  if (!form.value) return invalid(form);
  const { intent, note } = form.value;
  try {
    if (intent === 'approve') await approveWeek(ctx, id, note);
    else if (intent === 'reject') await rejectWeek(ctx, id, note);
    else await reopenWeek(ctx, id, note);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/people/timesheets/${id}`, {
    key: `people:timesheets.toast.${toasts[intent]}`,
  });
}

export default function SheetPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const format = useFormat();
  const { sheet, base } = page;
  const totals = totalsOf(page.entries);
  const list = page.canSeeQueue ? `${base}/timesheets` : `${base}/timesheets/mine`;
  return (
    <>
      <Breadcrumbs
        items={[
          {
            label: t(page.canSeeQueue ? 'timesheets.queue.title' : 'timesheets.mine.title'),
            href: list,
          },
        ]}
      />
      <PageHeader
        title={<bdi>{sheet.employeeName ?? t('timesheets.somebody')}</bdi>}
        description={format.dateRange(sheet.week, addDays(sheet.week, 6))}
        status={<SheetBadge status={sheet.status} />}
        actions={
          page.isMine && (
            <LinkButton icon="edit" href={`${base}/timesheet?week=${sheet.week}`}>
              {t('timesheets.sheet.mine')}
            </LinkButton>
          )
        }
      />
      <div className="stack-lg">
        <DecisionForms
          reply={reply?.lastResult}
          canDecide={page.canDecide}
          canReopen={page.canReopen}
          name={sheet.employeeName ?? t('timesheets.somebody')}
        />
        <WeekSummary {...page} {...totals} />
        <WeekTable {...page} />
        <div className="cols">
          <Shares
            title={t('timesheets.sheet.byClient')}
            shares={totals.byClient}
            page={page}
            client
          />
          <Shares title={t('timesheets.sheet.byActivity')} shares={totals.byActivity} page={page} />
          <Card title={t('timesheets.sheet.history')}>
            <SheetHistory sheet={sheet} />
          </Card>
        </div>
        <Activity items={page.activity} />
      </div>
    </>
  );
}
