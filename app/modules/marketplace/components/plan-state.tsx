import { useTranslation } from '~/platform/i18n';
import { Badge } from '~/ui';
import type { Plan } from '../queries/hub.server';

/** Whether companies can be on a plan, and whether new ones begin on it. */
export function PlanState({ plan }: { plan: Plan }) {
  const { t } = useTranslation('marketplace');
  if (plan.deletedAt) return <Badge tone="neutral">{t('hub.withdrawn')}</Badge>;
  return plan.isDefault ? (
    <Badge tone="info">{t('plan.isDefault')}</Badge>
  ) : (
    <Badge tone="ok">{t('hub.offered')}</Badge>
  );
}
