import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, EmptyState, PageHeader } from '~/ui';
import { leaveArea } from '../../area.server';
import { BalanceCard } from '../../components/leave/balance-card';
import { LedgerTable } from '../../components/leave/ledger-table';
import { idFromQuery, idParam } from '../../params.server';
import { findEmployee } from '../../queries/employees.server';
import { balancesOf, ledgerLines } from '../../queries/ledger.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.read');
  const typeId = idParam(params.type);
  const other = idFromQuery(new URL(request.url).searchParams, 'employee');
  const employeeId = other ?? ctx.employeeId;
  if (!employeeId) throw notFound();
  const tenantId = ctx.tenant.id;
  const [person, balances, lines] = await readTenant(ctx, (trx) =>
    Promise.all([
      other ? findEmployee(trx, tenantId, other) : null,
      balancesOf(trx, tenantId, employeeId, ctx.today()),
      ledgerLines(trx, tenantId, employeeId, typeId),
    ]),
  );
  // Row-level security shows nothing of a person who is not theirs to see.
  const balance = balances.find((candidate) => candidate.leaveTypeId === typeId);
  if (!balance || (other && !person)) throw notFound();
  return {
    area: leaveArea(ctx),
    balance,
    lines,
    today: ctx.today(),
    person: person && { id: person.id, name: person.fullName },
  };
}

export default function LedgerPage() {
  const { area, balance, lines, today, person } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const title = person
    ? t('leave.ledger.titleOf', { type: balance.name, name: person.name })
    : t('leave.ledger.title', { type: balance.name });
  return (
    <>
      <Breadcrumbs
        items={
          person
            ? [
                { label: t('employees.title'), href: `${area.base}/employees` },
                { label: person.name, href: `${area.base}/employees/${person.id}/leave` },
              ]
            : [{ label: t('leave.mine.title'), href: `${area.base}/leave` }]
        }
      />
      <PageHeader title={title} description={t('leave.ledger.description')} />
      <div className="split">
        {lines.length === 0 ? (
          <EmptyState icon="leave" title={t('leave.ledger.none')}>
            {t('leave.ledger.noneHint')}
          </EmptyState>
        ) : (
          <LedgerTable base={area.base} lines={lines} today={today} />
        )}
        <BalanceCard balance={balance} />
      </div>
    </>
  );
}
