import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordRead } from '~/platform/audit/read.server';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, EmptyState, LinkButton, PageHeader } from '~/ui';
import { leaveArea } from '../../area.server';
import { entitleEmployee } from '../../commands/entitle-employee.server';
import { postEntry } from '../../commands/post-entry.server';
import { EmployeeTabs } from '../../components/employees/employee-tabs';
import { EntitlementForm, EntryForm } from '../../components/employees/leave-forms';
import { BalanceCard } from '../../components/leave/balance-card';
import { RequestTable } from '../../components/leave/request-table';
import { findEmployee } from '../../queries/employees.server';
import { balancesOf } from '../../queries/ledger.server';
import { listRequests } from '../../queries/requests.server';
import { listTypes } from '../../queries/settings.server';
import { entitlementSchema, manualEntrySchema } from '../../schema.leave';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.read');
  const id = uuidParam(params.employee);
  const tenantId = ctx.tenant.id;
  const [employee, balances, page, types] = await readTenant(ctx, (trx) =>
    Promise.all([
      findEmployee(trx, tenantId, id),
      balancesOf(trx, tenantId, id, ctx.today()),
      listRequests(trx, tenantId, { employeeId: id }),
      listTypes(trx, tenantId),
    ]),
  );
  if (!employee) throw notFound();
  if (id !== ctx.employeeId) {
    await recordRead(ctx, { action: 'leave.viewed', recordType: 'employees', recordIds: [id] });
  }
  return {
    area: leaveArea(ctx),
    employee: { id, name: employee.fullName },
    balances,
    requests: page.requests,
    types: types
      .filter((type) => type.active)
      .map(({ id: value, name }) => ({ value, label: name })),
    today: ctx.today(),
    key: randomUUID(),
    canFile: ctx.can('leave.manage', 'all') && ctx.can('leave.request'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'leave.read');
  const id = await requireRecord(ctx, 'employees', params.employee, 'leave.manage');
  const here = `/app/${ctx.tenant.slug}/people/employees/${id}/leave`;
  const posted = await readForm(request);
  if (posted.get('intent') === 'entitle') {
    const form = await checkForm(posted, entitlementSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      await entitleEmployee(ctx, id, form.value);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(here, { key: 'people:employees.toast.entitled' });
  }
  const form = await checkForm(posted, manualEntrySchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await postEntry(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(here, { key: 'people:employees.toast.posted' });
}

export default function EmployeeLeavePage() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  const { t } = useTranslation('people');
  const { area, employee, balances, types, today } = page;
  const here = `${area.base}/employees`;
  const ofEntry = Boolean(lastResult?.initialValue && 'kind' in lastResult.initialValue);
  return (
    <>
      <Breadcrumbs items={[{ label: t('employees.title'), href: here }]} />
      <PageHeader
        title={employee.name}
        actions={
          page.canFile && (
            <LinkButton href={`${area.base}/leave/new?employee=${employee.id}`} icon="plus">
              {t('employees.leave.file')}
            </LinkButton>
          )
        }
      />
      <EmployeeTabs here={here} id={employee.id} current="leave" />
      <div className="stack-lg">
        {balances.length === 0 ? (
          <EmptyState icon="leave" title={t('employees.leave.none')}>
            {t('employees.leave.noneHint')}
          </EmptyState>
        ) : (
          <div className="cols">
            {balances.map((balance) => (
              <BalanceCard
                key={balance.leaveTypeId}
                balance={balance}
                href={`${area.base}/leave/balances/${balance.leaveTypeId}?employee=${employee.id}`}
              />
            ))}
          </div>
        )}
        {area.canManage && types.length > 0 && (
          <div className="cols">
            <EntitlementForm
              lastResult={ofEntry ? undefined : lastResult}
              types={types}
              today={today}
            />
            <EntryForm
              lastResult={ofEntry ? lastResult : undefined}
              types={types}
              today={today}
              idempotencyKey={page.key}
            />
          </div>
        )}
        <h2>{t('leave.mine.requests')}</h2>
        <RequestTable
          base={area.base}
          requests={page.requests}
          empty={<EmptyState icon="leave" title={t('leave.mine.none')} />}
        />
      </div>
    </>
  );
}
