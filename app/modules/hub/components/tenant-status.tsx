import { useTranslation } from '~/platform/i18n';
import { Badge } from '~/ui';

const tones = { trial: 'info', active: 'ok', suspended: 'danger', trial_expired: 'warn' } as const;

/** A tenant's status by word, shape and colour. */
export function TenantStatus({ status }: { status: string }) {
  const { t } = useTranslation('hub');
  return (
    <Badge tone={tones[status as keyof typeof tones] ?? 'neutral'}>{t(`status.${status}`)}</Badge>
  );
}
