import { useTranslation } from '~/platform/i18n';
import { Badge } from '~/ui';
import {
  type Health,
  healthTone,
  type Priority,
  priorityTone,
  type Status,
  statusTone,
} from '../status';

export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation('projects');
  return <Badge tone={statusTone[status]}>{t(`status.${status}`)}</Badge>;
}

export function HealthBadge({ health }: { health: Health }) {
  const { t } = useTranslation('projects');
  return <Badge tone={healthTone[health]}>{t(`health.${health}`)}</Badge>;
}

/** Only what departs from the usual stands out. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTranslation('projects');
  const tone = priorityTone[priority];
  const label = t(`priority.${priority}`);
  return tone === 'neutral' ? label : <Badge tone={tone}>{label}</Badge>;
}
