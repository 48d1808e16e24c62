import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, type Tone } from '~/ui';
import type { CountedDay, LeaveRange } from '../../leave/days';
import type { LeaveStatus } from '../../schema.leave';

const tones: Record<LeaveStatus, Tone> = {
  pending: 'warn',
  approved: 'ok',
  rejected: 'danger',
  cancelled: 'neutral',
};

/** The state of a request, by word and shape. */
export function LeaveStatusBadge({ status }: { status: LeaveStatus }) {
  const { t } = useTranslation('people');
  return <Badge tone={tones[status]}>{t(`leave.status.${status}`)}</Badge>;
}

/** The words of leave: spans, numbers of days, why a day counts. */
export function useLeaveWords() {
  const { t } = useTranslation('people');
  const format = useFormat();
  return {
    /** “3 – 7 Mar 2026”, with half-days said. */
    span: (range: LeaveRange) => {
      const { startDate, startHalf, endDate, endHalf } = range;
      if (startDate === endDate) {
        const date = format.date(startDate);
        if (startHalf) return t('leave.span.afternoon', { date });
        return endHalf ? t('leave.span.morning', { date }) : date;
      }
      const dates = format.dateRange(startDate, endDate);
      if (startHalf && endHalf) return t('leave.span.bothHalf', { dates });
      if (startHalf) return t('leave.span.startHalf', { dates });
      return endHalf ? t('leave.span.endHalf', { dates }) : dates;
    },
    /** “1.5 days”. */
    days: (count: number) => t('leave.days', { count }),
    /** A bare number, with its sign for ledgers. */
    number: (count: number) => format.number(count),
    signed: (count: number) => format.number(count, { signDisplay: 'exceptZero' }),
    /** Why a day counts what it counts. */
    why: (day: CountedDay) => {
      const name = day.holidayName ?? '';
      if (day.portion === 0) {
        return day.kind === 'weekend' ? t('leave.why.weekend') : t('leave.why.holiday', { name });
      }
      if (day.kind === 'holiday') return t('leave.why.holidayCounted', { name });
      if (day.kind === 'weekend') return t('leave.why.weekendCounted');
      return day.portion === 1 ? t('leave.why.working') : t('leave.why.half');
    },
  };
}
