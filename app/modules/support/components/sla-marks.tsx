import type { ReactNode } from 'react';
import { useFormat } from '~/platform/i18n';
import { Badge } from '~/ui';

/** A deadline that is nearer than this stands out. */
const SOON = 2 * 3600_000;

/** When the next answer or solution is due; said in words, with colour and shape beside them. */
export function DueMark({ at, now }: { at: Date; now: Date }): ReactNode {
  const format = useFormat();
  const when = format.relative(at, now);
  const left = at.getTime() - now.getTime();
  // The column is narrow: "3 days ago" under "Due" says that it is late, the shape and colour too.
  if (left <= 0) return <Badge tone="danger">{when}</Badge>;
  return left < SOON ? <Badge tone="warn">{when}</Badge> : when;
}
