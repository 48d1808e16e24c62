import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sql } from 'kysely';
import { recordRead } from '~/platform/audit/read.server';
import { readTenant } from '~/platform/db/tenant.server';
import { Activity } from '~/platform/events/activity';
import { activityFor } from '~/platform/events/activity.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Alert, Breadcrumbs, Card, Facts, PageHeader } from '~/ui';
import { leaveArea } from '../../area.server';
import { approveLeave } from '../../commands/approve-leave.server';
import { cancelLeave } from '../../commands/cancel-leave.server';
import { rejectLeave } from '../../commands/reject-leave.server';
import { DayTable } from '../../components/leave/day-table';
import { CancelLeave, DecisionCard } from '../../components/leave/decision';
import { LeaveHistory } from '../../components/leave/history';
import { LeaveStatusBadge, useLeaveWords } from '../../components/leave/words';
import { absencesBetween } from '../../queries/calendar.server';
import { balancesOf } from '../../queries/ledger.server';
import { findRequest } from '../../queries/requests.server';
import { decisionSchema } from '../../schema.leave';

export async function loader({ request: http, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(http, params, 'leave.read');
  const id = uuidParam(params.request);
  const tenantId = ctx.tenant.id;
  const page = await readTenant(ctx, async (trx) => {
    const request = await findRequest(trx, tenantId, id);
    if (!request) throw notFound();
    const mine = request.employeeId === ctx.employeeId;
    const [decides, absences, balances, activity] = await Promise.all([
      sql<{ may: boolean }>`select private.may_decide_leave(${request.employeeId}) as may`.execute(
        trx,
      ),
      absencesBetween(trx, request.startDate, request.endDate),
      balancesOf(trx, tenantId, request.employeeId, ctx.today()),
      activityFor(trx, tenantId, 'leave_requests', id),
    ]);
    const mayDecide = decides.rows[0]?.may ?? false;
    const open = request.status === 'pending';
    const standing = open || request.status === 'approved';
    const own = mine && (open || request.startDate > ctx.today());
    return {
      area: leaveArea(ctx),
      activity,
      request,
      mine,
      canDecide: open && mayDecide,
      canCancel: standing && (own || mayDecide || (!mine && ctx.can('leave.manage', 'all'))),
      balance: balances.find((balance) => balance.leaveTypeId === request.leaveTypeId) ?? null,
      colleagues: absences.filter((absence) => absence.employeeId !== request.employeeId),
    };
  });
  if (!page.mine) {
    await recordRead(ctx, {
      action: 'leave.viewed',
      recordType: 'leave_requests',
      recordIds: [id],
    });
  }
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.read');
  const id = await requireRecord(ctx, 'leave_requests', params.request);
  const form = await checkForm(await readForm(request), decisionSchema, ctx.t);
  if (!form.value) return invalid(form);
  const decision = form.value;
  try {
    if (decision.intent === 'approve') await approveLeave(ctx, id, decision.note);
    else if (decision.intent === 'reject') await rejectLeave(ctx, id, decision.note);
    else await cancelLeave(ctx, id);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(new URL(request.url).pathname, {
    key: `people:leave.toast.${decision.intent}`,
  });
}

export default function RequestPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useLeaveWords();
  const { area, request, mine, balance, colleagues } = page;
  const dates = words.span(request);
  const person = request.employeeName ?? t('common.somebody');
  const problem = page.canDecide ? null : reply?.lastResult.error?.['']?.[0];
  return (
    <>
      <Breadcrumbs
        items={
          mine
            ? [{ label: t('leave.mine.title'), href: `${area.base}/leave` }]
            : [{ label: t('leave.team.title'), href: `${area.base}/leave/team` }]
        }
      />
      <PageHeader
        title={mine ? dates : t('leave.request.titleOf', { name: person, dates })}
        status={<LeaveStatusBadge status={request.status} />}
        actions={
          page.canCancel && <CancelLeave dates={dates} approved={request.status === 'approved'} />
        }
      />
      {problem && <Alert tone="danger" title={problem} />}
      <div className="split">
        <div className="stack-lg">
          <Card>
            <Facts
              columns
              items={[
                { label: t('leave.list.person'), value: person },
                { label: t('leave.list.type'), value: request.typeName },
                { label: t('leave.list.days'), value: words.days(request.days) },
                { label: t('leave.form.reason'), value: request.reason },
              ]}
            />
          </Card>
          <DayTable days={request.counted} total={request.days} />
        </div>
        <div className="stack-lg">
          {page.canDecide && <DecisionCard lastResult={reply?.lastResult} person={person} />}
          {page.canDecide && balance && balance.negativeLimit !== null && (
            <Card>
              <Facts
                items={[
                  { label: t('leave.card.today'), value: words.days(balance.summary.balance) },
                  {
                    label: t('leave.request.afterAll'),
                    value: words.days(balance.summary.available),
                  },
                ]}
              />
            </Card>
          )}
          {colleagues.length > 0 && request.status === 'pending' && (
            <Alert tone="warn" title={t('leave.preview.colleagues')}>
              <ul>
                {colleagues.map((colleague) => (
                  <li key={colleague.requestId}>
                    {t('leave.preview.colleague', {
                      name: colleague.name,
                      dates: format.dateRange(colleague.startDate, colleague.endDate),
                    })}
                  </li>
                ))}
              </ul>
            </Alert>
          )}
          <Card title={t('leave.history.title')}>
            <LeaveHistory request={request} />
          </Card>
          <Activity items={page.activity} />
        </div>
      </div>
    </>
  );
}
