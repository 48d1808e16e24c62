import { useTranslation } from '~/platform/i18n';
import { Badge, type Tone } from '~/ui';

const tones: Record<string, Tone> = {
  enabled: 'ok',
  failing: 'warn',
  disabled: 'neutral',
  pending: 'info',
  delivered: 'ok',
  dead: 'danger',
  sending: 'info',
  accepted: 'ok',
  refused: 'warn',
  no_answer: 'warn',
  blocked: 'danger',
};

/** Whether an endpoint is listened to, and answers. */
export function EndpointBadge({
  endpoint,
}: {
  endpoint: { status: string; failingSince: Date | null };
}) {
  const failing = endpoint.status === 'enabled' && endpoint.failingSince;
  return <StateBadge state={failing ? 'failing' : endpoint.status} />;
}

/** A state of an endpoint, a message or an attempt in words. */
export function StateBadge({ state }: { state: string }) {
  const { t } = useTranslation('webhooks');
  return <Badge tone={tones[state] ?? 'neutral'}>{t(`state.${state}`)}</Badge>;
}
