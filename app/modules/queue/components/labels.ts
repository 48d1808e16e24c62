import { useTranslation } from '~/platform/i18n';

const known = new Set([
  'platform/dispatch-event',
  'platform/send-delivery',
  'platform/for-each-tenant',
  'platform/purge',
  'platform/purge-files',
  'people/accrue-leave',
  'company/check-domain',
  'company/check-domains',
  'export/purge',
  'export/run-export',
  'export/run-import',
  'hub/refresh-usage',
  'hub/review-trials',
  'platform/process-file',
  'platform/process-hook',
  'platform/provision-modules',
  'platform/send-digest',
  'support/announce-rating',
  'support/close-resolved',
  'support/reckon-ticket',
  'support/reckon-tickets',
  'support/find-deadlines',
  'support/tell-deadlines',
  'support/take-in-mail',
  'projects/make-recurring',
  'reports/refresh',
  'projects/check-budget',
  'projects/import-tasks',
  'webhooks/deliver',
  'automation/run',
  'audit/seal',
  'audit/start',
  'audit/anchor',
  'audit/export',
  'audit/remove-old',
]);

/** Words for a task; one that has none yet is shown by its name. */
export function useTaskLabel(): (task: string) => string {
  const { t } = useTranslation('queue');
  return (task) => (known.has(task) ? t(`task.${task.replaceAll(/[/-]/g, '_')}`) : task);
}
