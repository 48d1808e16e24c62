import { useTranslation } from '~/platform/i18n';

const verbs = new Set([
  'insert',
  'update',
  'delete',
  'role.permissions_changed',
  'audit.exported',
  'audit.downloaded',
  'audit.content_removed',
  'file.downloaded',
  'leave.viewed',
  'employee.viewed',
  'jobs.viewed',
  'job.retried',
  'job.discarded',
  'delivery.retried',
  'tenant.viewed',
]);

/** Words for what the trail records; table and verb names that have none yet are shown as they are. */
export function useAuditLabels() {
  const { t } = useTranslation('audit');
  return {
    action: (action: string) =>
      verbs.has(action) ? t(`action.${action.replace('.', '_')}`) : action,
    type: (type: string) => readable(type),
    actor: (entry: { actorName: string | null; actorKind: string }) =>
      entry.actorName ?? t(`kind.${entry.actorKind}`),
  };
}

/** `leave_requests` → `leave requests`: table names are English words. */
function readable(name: string): string {
  return name.replaceAll('_', ' ');
}
