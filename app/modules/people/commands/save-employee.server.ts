import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { ConflictError } from '~/platform/http/errors';
import type { PeopleContext } from '../context';
import { employeeRefusals, leaveRefusals } from '../refusals';
import type { EmployeeInput } from '../schema.employees';
import { type Recounted, recounting } from './change-holidays.server';

/** Creates an employee record, once per idempotency key. */
export function createEmployee(ctx: PeopleContext, input: EmployeeInput): Promise<{ id: string }> {
  return explainConstraints(employeeRefusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, () =>
        trx
          .insertInto('employees')
          .values({ tenant_id: ctx.tenant.id, ...toRow(input) })
          .returning('id')
          .executeTakeFirstOrThrow(),
      ),
    ),
  );
}

/**
 * Changes an employee record as long as nobody else did in the meantime. Another holiday list counts the
 * employee's leave again.
 */
export function changeEmployee(
  ctx: PeopleContext,
  id: string,
  input: EmployeeInput,
): Promise<Recounted> {
  const change = async (trx: Trx) => {
    let query = trx
      .updateTable('employees')
      .set(toRow(input))
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id);
    if (input.version) query = query.where('version', '=', input.version);
    const changed = await query.returning('id').executeTakeFirst();
    if (!changed) throw new ConflictError('people:common.changedMeanwhile');
  };
  // A list that is not there is a mistake in this form; elsewhere the same constraint guards a list in use.
  return recounting(ctx, change, { ...leaveRefusals, ...employeeRefusals });
}

function toRow(input: EmployeeInput) {
  return {
    full_name: input.fullName,
    employee_number: input.employeeNumber || null,
    job_title: input.jobTitle || null,
    user_id: input.userId ?? null,
    manager_id: input.managerId ?? null,
    holiday_list_id: input.holidayListId ?? null,
    started_on: input.startedOn,
    ended_on: input.endedOn ?? null,
    weekly_minutes: Math.round(input.weeklyHours * 60),
  };
}
