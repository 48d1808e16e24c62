import type { TenantContext } from '~/platform/rbac/context.server';
import type { LeaveArea } from './components/leave/leave-tabs';

/** Where the module's pages are for this tenant, and which of them the person may see. */
export function leaveArea(ctx: TenantContext): LeaveArea {
  return {
    base: `/app/${ctx.tenant.slug}/people`,
    canApprove: ctx.can('leave.approve', 'team'),
    canManage: ctx.can('leave.manage', 'all'),
  };
}
