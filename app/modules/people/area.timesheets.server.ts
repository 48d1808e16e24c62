import type { TenantContext } from '~/platform/rbac/context.server';
import type { TimesheetArea } from './components/timesheets/timesheet-tabs';

/** Where the timesheet pages are for this tenant, and which of them the person may see. */
export function timesheetArea(ctx: TenantContext): TimesheetArea {
  return {
    base: `/app/${ctx.tenant.slug}/people`,
    canWrite: ctx.can('timesheets.write'),
    canApprove: ctx.can('timesheets.read', 'team') || ctx.can('timesheets.approve', 'team'),
    canManage: ctx.can('timesheets.manage', 'all'),
  };
}
