import { useTranslation } from '~/platform/i18n';
import { Badge } from '~/ui';
import type { Grant } from '../queries/grants.server';

const tones = {
  requested: 'warn',
  active: 'ok',
  declined: 'neutral',
  ended: 'neutral',
  expired: 'neutral',
} as const;

/** An active access whose time is over has expired, though no job says so. */
export function grantState(
  grant: Pick<Grant, 'status'> & { expiresAt: Date | string | null },
  now: Date,
): keyof typeof tones {
  if (grant.status === 'active' && grant.expiresAt && new Date(grant.expiresAt) <= now) {
    return 'expired';
  }
  return grant.status;
}

/** Where a support access stands, by word, shape and colour. */
export function GrantState({ state }: { state: keyof typeof tones }) {
  const { t } = useTranslation('hub');
  return <Badge tone={tones[state]}>{t(`support.state.${state}`)}</Badge>;
}
