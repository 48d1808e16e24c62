import type { DbContext } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';

/** What the commands of this module need of a guard's context (or of a job's). */
export interface PeopleContext extends DbContext {
  tenant: { id: string };
  /** The caller's own employee record. */
  employeeId: string | null;
  /** The calendar day in the tenant's time zone. */
  today(): string;
}

/** A context whose caller is an employee. */
export type Employed<C> = C & { employeeId: string };

/** Whether the caller is an employee; who is none keeps no timesheet. */
export function isEmployee<C extends { employeeId: string | null }>(ctx: C): ctx is Employed<C> {
  return ctx.employeeId !== null;
}

/** Refuses whoever keeps no timesheet, as they are no employee. */
export function requireEmployee<C extends { employeeId: string | null }>(
  ctx: C,
): asserts ctx is Employed<C> {
  if (!isEmployee(ctx)) throw new BusinessError('people:timesheets.error.noEmployee');
}
