import type { ReactNode } from 'react';
import { Badge } from '~/ui';
import { useTranslation } from './i18n';
import { type Priority, priorities, priorityTone } from './priority';

/**
 * What a list shows of priorities, made once for each and not for each row. Only what departs from the
 * usual stands out.
 */
export function usePriorityMarks(): ReadonlyMap<Priority, ReactNode> {
  const { t } = useTranslation('platform');
  return new Map(
    priorities.map((each) => {
      const label = t(`priority.${each}`);
      const tone = priorityTone[each];
      return [each, tone === 'neutral' ? label : Badge({ tone, children: label })];
    }),
  );
}

export function PriorityMark({ priority }: { priority: Priority }) {
  return <>{usePriorityMarks().get(priority)}</>;
}

/** Priorities to choose from, most urgent first. */
export function usePriorityOptions(): { value: Priority; label: string }[] {
  const { t } = useTranslation('platform');
  return priorities.map((value) => ({ value, label: t(`priority.${value}`) }));
}
