import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, EmptyState, PageHeader, ViewChips } from '~/ui';
import { leaveArea } from '../../area.server';
import { BalanceCard } from '../../components/leave/balance-card';
import { LedgerTable } from '../../components/leave/ledger-table';
import { leaveYearStart } from '../../leave/accrual';
import { idFromQuery } from '../../params.server';
import { findEmployee } from '../../queries/employees.server';
import { balancesOf, type LedgerLine, ledgerLines } from '../../queries/ledger.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.read');
  const typeId = uuidParam(params.type);
  const query = new URL(request.url).searchParams;
  const other = idFromQuery(query, 'employee');
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
    ...leaveYear(lines, balance.yearStartMonth, ctx.today(), query.get('year')),
    today: ctx.today(),
    person: person && { id: person.id, name: person.fullName },
  };
}

/** The lines of one leave year (the last one with all that lies ahead) and the balance it opened with. */
function leaveYear(lines: LedgerLine[], startMonth: number, today: string, asked: string | null) {
  const yearOf = (line: LedgerLine) => leaveYearStart(line.effectiveOn, startMonth);
  const present = leaveYearStart(today, startMonth);
  const years = [...new Set([...lines.map(yearOf), present])].filter((y) => y <= present).sort();
  const year = asked && years.includes(asked) ? asked : present;
  const isLast = year === present;
  const shown = lines.filter((line) => (isLast ? yearOf(line) >= year : yearOf(line) === year));
  const opening = lines.findLast((line) => yearOf(line) < year)?.balance ?? 0;
  return { years: years.reverse(), year, lines: shown, opening };
}

export default function LedgerPage() {
  const page = useLoaderData<typeof loader>();
  const { area, balance, lines, today, person, years, year } = page;
  const { t } = useTranslation('people');
  const format = useFormat();
  const hrefOf = (start: string) =>
    `?${new URLSearchParams({ ...(person && { employee: person.id }), year: start })}`;
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
      {years.length > 1 && (
        <ViewChips
          label={t('leave.ledger.years')}
          items={years.map((start) => ({
            label: t('leave.ledger.year', { from: format.date(start, 'month') }),
            href: hrefOf(start),
            current: start === year,
          }))}
        />
      )}
      <div className="split">
        {lines.length === 0 ? (
          <EmptyState icon="leave" title={t('leave.ledger.none')}>
            {t('leave.ledger.noneHint')}
          </EmptyState>
        ) : (
          <LedgerTable base={area.base} lines={lines} opening={page.opening} today={today} />
        )}
        <BalanceCard balance={balance} />
      </div>
    </>
  );
}
