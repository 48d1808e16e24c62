import { useTranslation } from '~/platform/i18n';
import { Time, Timeline, type TimelineItem } from '~/ui';
import type { findRequest } from '../../queries/requests.server';
import { useLeaveWords } from './words';

type LeaveRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** What became of a request: filed, decided, cancelled, counted again. */
export function LeaveHistory({ request }: { request: LeaveRequest }) {
  const { t } = useTranslation('people');
  const words = useLeaveWords();
  const somebody = t('common.somebody');
  const items: (TimelineItem & { at: string })[] = [];
  const add = (key: string, at: Date | string, item: Omit<TimelineItem, 'key' | 'time'>) =>
    items.push({ ...item, key, at: new Date(at).toISOString(), time: <Time value={at} /> });

  add('filed', request.createdAt, {
    title: t('leave.history.filed', { name: request.requestedBy ?? somebody }),
    body: request.reason,
    tone: 'info',
  });
  if (request.decidedAt) {
    const rejected = request.status === 'rejected';
    add('decided', request.decidedAt, {
      title: t(rejected ? 'leave.history.rejected' : 'leave.history.approved', {
        name: request.decidedBy ?? somebody,
      }),
      body: request.decisionNote,
      tone: rejected ? 'danger' : 'ok',
    });
  }
  for (const entry of request.entries.filter(({ cause }) => cause === 'holidays')) {
    add(entry.id, entry.createdAt, {
      title: t('leave.history.adjusted', { days: words.signed(entry.days) }),
    });
  }
  if (request.cancelledAt) {
    add('cancelled', request.cancelledAt, {
      title: t('leave.history.cancelled', { name: request.cancelledBy ?? somebody }),
    });
  }
  items.sort((a, b) => a.at.localeCompare(b.at));
  return <Timeline items={items} />;
}
