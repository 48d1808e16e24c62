import type { DbContext } from '~/platform/db/tenant.server';

/** What the commands of this module need of a guard's context (or of a job's). */
export interface PeopleContext extends DbContext {
  tenant: { id: string };
  /** The caller's own employee record. */
  employeeId: string | null;
  /** The calendar day in the tenant's time zone. */
  today(): string;
}
