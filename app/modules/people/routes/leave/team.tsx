import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Alert, BulkBar, Button, EmptyState, Form, PageHeader, Pagination, ViewChips } from '~/ui';
import { leaveArea } from '../../area.server';
import { approveManyLeaves } from '../../commands/approve-leave.server';
import { LeaveTabs } from '../../components/leave/leave-tabs';
import { nextHref, RequestTable } from '../../components/leave/request-table';
import { pageFromQuery } from '../../params.server';
import { countPending, listRequests } from '../../queries/requests.server';
import { bulkApprovalSchema, leaveStatuses } from '../../schema.leave';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.approve');
  const query = new URL(request.url).searchParams;
  const view = z
    .enum([...leaveStatuses, 'all'])
    .catch('pending')
    .parse(query.get('status'));
  const after = pageFromQuery(query);
  const [page, pending] = await readTenant(ctx, (trx) =>
    Promise.all([
      listRequests(trx, ctx.tenant.id, {
        notEmployeeId: ctx.employeeId,
        status: view === 'all' ? undefined : view,
        after,
      }),
      countPending(trx, ctx.tenant.id, ctx.employeeId),
    ]),
  );
  return { area: leaveArea(ctx), view, pending, first: !after, ...page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.approve');
  const form = await checkForm(await readForm(request), bulkApprovalSchema, ctx.t);
  if (!form.value) return invalid(form);
  const { approved, refused } = await approveManyLeaves(ctx, form.value.requestId);
  return redirectWithToast(`/app/${ctx.tenant.slug}/people/leave/team`, {
    key: 'people:leave.toast.approvedMany',
    values: { count: approved, left: refused.length },
    kind: refused.length > 0 ? 'info' : 'ok',
  });
}

export default function TeamLeavePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const { area, view, requests } = page;
  const here = `${area.base}/leave/team`;
  const selectable = view === 'pending' && requests.length > 0;
  const problems = Object.values(reply?.lastResult.error ?? {}).flatMap((each) => each ?? []);
  const table = (
    <RequestTable
      base={area.base}
      requests={requests}
      people
      select={selectable}
      empty={
        <EmptyState icon="check-circle" title={t(`leave.team.none.${view}`)}>
          {t('leave.team.noneHint')}
        </EmptyState>
      }
    />
  );
  return (
    <>
      <PageHeader title={t('leave.team.title')} />
      <LeaveTabs area={area} current="team" />
      <div className="stack">
        <ViewChips
          label={t('leave.team.views')}
          items={[...leaveStatuses, 'all' as const].map((status) => ({
            label: t(status === 'all' ? 'leave.team.all' : `leave.status.${status}`),
            href: status === 'pending' ? here : `${here}?status=${status}`,
            current: status === view,
            ...(status === 'pending' && { count: page.pending }),
          }))}
        />
        {problems.length > 0 && <Alert tone="danger" title={problems.join(' ')} />}
        {selectable ? (
          <Form className="stack">
            {table}
            <BulkBar>
              <Button variant="primary" icon="check">
                {t('leave.team.approveSelected')}
              </Button>
            </BulkBar>
          </Form>
        ) : (
          table
        )}
        <Pagination
          previousHref={page.first ? null : `${here}?status=${view}`}
          nextHref={page.hasMore ? nextHref(here, requests, { status: view }) : null}
        />
      </div>
    </>
  );
}
