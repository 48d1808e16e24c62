import { requestLeave } from '~/modules/people/commands/request-leave.server';
import { runAccruals } from '~/modules/people/commands/run-accruals.server';
import type { PeopleContext } from '~/modules/people/context';
import { leaveRequestSchema } from '~/modules/people/schema.leave';
import { createPool } from '~/platform/db/pool.server';
import { withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { arrangeMember, arrangeTenant, type TestPerson, type TestTenant } from '../../setup/people';

export interface LeaveOffice {
  tenant: TestTenant;
  manager: TestPerson & { employeeId: string };
  employee: TestPerson & { employeeId: string };
  office: TestPerson;
  listId: string;
  typeId: string;
}

type Employed = TestPerson & { employeeId: string };

/** A tenant with a manager, their report, an office person, weekends off and a type with a balance. */
export async function arrangeOffice(
  type: Record<string, string | number | boolean | null> = {},
  days = 10,
): Promise<LeaveOffice> {
  const tenant = await arrangeTenant();
  const manager = (await arrangeMember(tenant, 'manager', { employee: {} })) as Employed;
  const employee = (await arrangeMember(tenant, 'employee', {
    employee: { managerId: manager.employeeId },
  })) as Employed;
  const office = await arrangeMember(tenant, 'office');
  const listId = await insert('holiday_lists', {
    tenant_id: tenant.id,
    name: 'Weekends',
    is_default: true,
    covers_from: '2024-01-01',
    covers_until: '2030-12-31',
  });
  const typeId = await insert('leave_types', { tenant_id: tenant.id, name: 'Annual', ...type });
  for (const person of [manager, employee]) {
    await entitle(tenant.id, person.employeeId, typeId);
    if (days) await credit(tenant.id, person.employeeId, typeId, days);
  }
  return { tenant, manager, employee, office, listId, typeId };
}

/** Inserts a row as the owner of the database; returns its id. */
export async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const columns = Object.keys(row);
  const { rows } = await testDb().owner.query<{ id: string }>(
    `insert into public.${table} (${columns.join(', ')})
     values (${columns.map((_, index) => `$${index + 1}`).join(', ')}) returning id`,
    Object.values(row),
  );
  return rows[0]?.id ?? '';
}

export function entitle(
  tenantId: string,
  employeeId: string,
  typeId: string,
  startsOn = '2026-01-01',
) {
  return insert('leave_entitlements', {
    tenant_id: tenantId,
    employee_id: employeeId,
    leave_type_id: typeId,
    starts_on: startsOn,
  });
}

export function credit(
  tenantId: string,
  employeeId: string,
  typeId: string,
  days: number,
  more: Record<string, unknown> = {},
) {
  return insert('leave_ledger_entries', {
    tenant_id: tenantId,
    employee_id: employeeId,
    leave_type_id: typeId,
    kind: 'allocation',
    days,
    effective_on: '2026-01-01',
    ...more,
  });
}

/** A guard's context, as far as the commands look at it. */
export function contextOf(
  tenant: TestTenant,
  person: TestPerson & { employeeId?: string | null },
  today = '2026-03-02',
): PeopleContext {
  return {
    ...person.ctx,
    tenant: { id: tenant.id },
    employeeId: person.employeeId ?? null,
    today: () => today,
  };
}

/** Files leave as a person: `file(office, '2026-03-23', '2026-03-24')`. */
export function file(
  { tenant, employee, typeId }: Pick<LeaveOffice, 'tenant' | 'employee' | 'typeId'>,
  startDate: string,
  endDate = startDate,
  more: Record<string, unknown> = {},
) {
  const input = leaveRequestSchema.parse({ leaveTypeId: typeId, startDate, endDate, ...more });
  return requestLeave(contextOf(tenant, employee), input);
}

export interface Line {
  kind: string;
  days: number;
  on: string;
  cause: string | null;
  lot: boolean;
}

/** The ledger of an employee, oldest posting first. */
export async function ledgerOf(employeeId: string): Promise<Line[]> {
  const { rows } = await testDb().owner.query<Line>(
    `select kind, days::float8 as days, effective_on::text as on, cause, lot_id is not null as lot
     from public.leave_ledger_entries where employee_id = $1 order by position`,
    [employeeId],
  );
  return rows;
}

export async function balanceAt(employeeId: string, day: string): Promise<number> {
  const { rows } = await testDb().owner.query<{ balance: number }>(
    `select coalesce(sum(days), 0)::float8 as balance from public.leave_ledger_entries
     where employee_id = $1 and effective_on <= $2`,
    [employeeId, day],
  );
  return rows[0]?.balance ?? 0;
}

export async function statusOf(requestId: string): Promise<string | undefined> {
  const { rows } = await testDb().owner.query<{ status: string }>(
    'select status from public.leave_requests where id = $1',
    [requestId],
  );
  return rows[0]?.status;
}

let workerPool: ReturnType<typeof createPool> | undefined;

/** The accrual job for a tenant, as the worker runs it. */
export function accrue(tenantId: string, today: string) {
  workerPool ??= createPool(testDb().workerUrl, 2);
  return withTenant(
    {
      claims: { role: 'authenticated', actor: 'job', app_metadata: { tenant_id: tenantId } },
      pool: workerPool,
    },
    (trx) => runAccruals(trx, tenantId, today),
  );
}

export async function closeWorkerPool(): Promise<void> {
  await workerPool?.end();
}

/** Moves the product's clock so that today is this day. */
export async function moveClockTo(day: string): Promise<void> {
  await testDb().owner.query(
    `update private.clock set moved_by = ($1::date + time '06:00') at time zone 'UTC' - now()`,
    [day],
  );
}
