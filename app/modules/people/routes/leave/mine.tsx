import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { EmptyState, LinkButton, PageHeader, Pagination } from '~/ui';
import { leaveArea } from '../../area.server';
import { BalanceCard } from '../../components/leave/balance-card';
import { LeaveTabs } from '../../components/leave/leave-tabs';
import { nextHref, RequestTable } from '../../components/leave/request-table';
import { pageFromQuery } from '../../params.server';
import { balancesOf } from '../../queries/ledger.server';
import { listRequests } from '../../queries/requests.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.read');
  const area = leaveArea(ctx);
  const { employeeId } = ctx;
  if (!employeeId) return { area, mine: null };
  const after = pageFromQuery(new URL(request.url).searchParams);
  const [balances, page] = await readTenant(ctx, (trx) =>
    Promise.all([
      balancesOf(trx, ctx.tenant.id, employeeId, ctx.today()),
      listRequests(trx, ctx.tenant.id, { employeeId, after }),
    ]),
  );
  return {
    area,
    mine: { balances, ...page, first: !after, canRequest: ctx.can('leave.request') },
  };
}

export default function MyLeavePage() {
  const { area, mine } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const here = `${area.base}/leave`;
  const file = mine?.canRequest && (
    <LinkButton variant="primary" icon="plus" href={`${here}/new`}>
      {t('leave.mine.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('leave.mine.title')} actions={file} />
      <LeaveTabs area={area} current="mine" />
      {!mine ? (
        <EmptyState icon="leave" title={t('leave.mine.noRecord')}>
          {t('leave.mine.noRecordHint')}
        </EmptyState>
      ) : (
        <div className="stack-lg">
          {mine.first && mine.balances.length > 0 && (
            <div className="cols">
              {mine.balances.map((balance) => (
                <BalanceCard
                  key={balance.leaveTypeId}
                  balance={balance}
                  href={`${here}/balances/${balance.leaveTypeId}`}
                />
              ))}
            </div>
          )}
          <h2>{t('leave.mine.requests')}</h2>
          <RequestTable
            base={area.base}
            requests={mine.requests}
            empty={
              <EmptyState icon="leave" title={t('leave.mine.none')} action={file}>
                {t('leave.mine.noneHint')}
              </EmptyState>
            }
          />
          <Pagination
            previousHref={mine.first ? null : here}
            nextHref={mine.hasMore ? nextHref(here, mine.requests) : null}
          />
        </div>
      )}
    </>
  );
}
