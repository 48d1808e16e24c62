import { useTranslation } from '~/platform/i18n';
import { Badge, type Tone } from '~/ui';
import type { Standing } from '../view.server';

const tones: Record<Standing, Tone> = {
  installed: 'ok',
  available: 'neutral',
  returning: 'info',
  unplanned: 'warn',
  withdrawn: 'neutral',
};

/** How a module stands in the company, by word and shape. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useTranslation('marketplace');
  return <Badge tone={tones[standing]}>{t(`standing.${standing}`)}</Badge>;
}
