import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge } from '~/ui';

/** A deadline that is nearer than this stands out. */
const SOON = 2 * 3600_000;

/** When the next answer or solution is due; said in words, with colour and shape beside them. */
export function DueMark({ at, now }: { at: Date; now: Date }): ReactNode {
  const { t } = useTranslation('support');
  const format = useFormat();
  const when = format.relative(at, now);
  const left = at.getTime() - now.getTime();
  if (left <= 0) return <Badge tone="danger">{t('sla.missedSince', { when })}</Badge>;
  return left < SOON ? <Badge tone="warn">{when}</Badge> : when;
}
