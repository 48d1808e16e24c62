import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { requireEmployee } from '../context';
import { findSheet } from '../queries/timesheets.server';

/** One's own sheet of a week, if there is one. */
export async function ownSheetOf(ctx: TenantContext, week: string) {
  requireEmployee(ctx);
  const { employeeId } = ctx;
  return await readTenant(ctx, (trx) => findSheet(trx, ctx.tenant.id, { employeeId, week }));
}

/** The week of a sheet that must be one's own: nobody writes into another's. */
export function ownWeek(
  ctx: TenantContext,
  sheet: { employeeId: string | Date; week: string | Date },
): string {
  if (sheet.employeeId === ctx.employeeId) return String(sheet.week);
  throw new BusinessError('people:timesheets.error.notYours');
}
