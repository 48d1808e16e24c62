import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordRead } from '~/platform/audit/read.server';
import { readTenant } from '~/platform/db/tenant.server';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { Breadcrumbs, Card, Facts, PageHeader, Time } from '~/ui';
import { changeEmployee, createEmployee } from '../../commands/save-employee.server';
import { type EmployeeDefaults, EmployeeForm } from '../../components/employees/employee-form';
import { EmployeeTabs } from '../../components/employees/employee-tabs';
import { employeeChoices, findEmployee } from '../../queries/employees.server';
import { employeeSchema } from '../../schema.employees';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const isNew = params.employee === 'new';
  const ctx = await requireTenant(request, params, isNew ? 'employees.manage' : 'employees.read');
  const canManage = ctx.can('employees.manage', 'all');
  const id = isNew ? null : uuidParam(params.employee);
  const page = await readTenant(ctx, async (trx) => {
    const employee = id ? await findEmployee(trx, ctx.tenant.id, id) : null;
    if (id && !employee) throw notFound();
    const choices = canManage
      ? await employeeChoices(trx, ctx.tenant.id, employee?.userId ?? null)
      : null;
    const here = `/app/${ctx.tenant.slug}/people/employees`;
    return { here, employee, choices, today: ctx.today(), key: isNew ? randomUUID() : null };
  });
  if (id && page.employee?.userId !== ctx.user.id) {
    await recordRead(ctx, {
      action: 'employee.viewed',
      recordType: 'employees',
      recordIds: [id],
    });
  }
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const isNew = params.employee === 'new';
  const ctx = await requireTenant(request, params, isNew ? 'employees.manage' : 'employees.read');
  const id = isNew
    ? null
    : await requireRecord(ctx, 'employees', params.employee, 'employees.manage');
  const form = await parseForm(request, employeeSchema);
  if (!form.value) return invalid(form);
  const here = `/app/${ctx.tenant.slug}/people/employees`;
  try {
    if (id === null) {
      const made = await createEmployee(ctx, form.value);
      return redirectWithToast(`${here}/${made.id}/leave`, {
        key: 'people:employees.toast.created',
      });
    }
    const { adjusted } = await changeEmployee(ctx, id, form.value);
    return redirectWithToast(`${here}/${id}`, {
      key: 'people:employees.toast.saved',
      values: { count: adjusted },
    });
  } catch (error) {
    return invalid(form, error);
  }
}

export default function EmployeePage() {
  const { here, employee, choices, today, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('people');
  const format = useFormat();
  const defaults: EmployeeDefaults = {
    ...(employee && { version: employee.version }),
    fullName: employee?.fullName ?? '',
    employeeNumber: employee?.employeeNumber ?? '',
    jobTitle: employee?.jobTitle ?? '',
    userId: employee?.userId ?? '',
    managerId: employee?.managerId ?? '',
    holidayListId: employee?.holidayListId ?? '',
    startedOn: employee?.startedOn ?? today,
    endedOn: employee?.endedOn ?? '',
    weeklyHours: (employee?.weeklyMinutes ?? 2400) / 60,
  };
  return (
    <>
      <Breadcrumbs items={[{ label: t('employees.title'), href: here }]} />
      <PageHeader
        title={employee?.fullName ?? t('employees.new')}
        description={employee?.jobTitle}
      />
      {employee && <EmployeeTabs here={here} id={employee.id} current="record" />}
      {choices ? (
        <EmployeeForm
          lastResult={reply?.lastResult}
          defaults={defaults}
          choices={{
            ...choices,
            managers: choices.managers.filter(({ id }) => id !== employee?.id),
          }}
          {...(key && { idempotencyKey: key })}
          cancelHref={here}
        />
      ) : (
        employee && (
          <Card>
            <Facts
              columns
              items={[
                { label: t('employees.field.employeeNumber'), value: employee.employeeNumber },
                { label: t('employees.field.managerId'), value: employee.managerName },
                {
                  label: t('employees.field.startedOn'),
                  value: <Time value={employee.startedOn} />,
                },
                {
                  label: t('employees.field.weeklyHours'),
                  value: format.duration(employee.weeklyMinutes),
                },
                {
                  label: t('employees.field.holidayListId'),
                  value: employee.holidayListName ?? t('employees.none.holidayListId'),
                },
              ]}
            />
          </Card>
        )
      )}
    </>
  );
}
