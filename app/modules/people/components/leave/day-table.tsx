import { useFormat, useTranslation } from '~/platform/i18n';
import { DataTable } from '~/ui';
import type { CountedDay } from '../../leave/days';
import { useLeaveWords } from './words';

/** Every day of a leave, and why it counts. */
export function DayTable({ days, total }: { days: CountedDay[]; total: number }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useLeaveWords();
  return (
    <DataTable
      caption={t('leave.dayTable.caption')}
      rows={days}
      rowKey={(day) => day.day}
      sticky={false}
      columns={[
        {
          key: 'day',
          header: t('leave.dayTable.day'),
          cell: (day) => <time dateTime={day.day}>{format.date(day.day, 'weekday')}</time>,
        },
        { key: 'why', header: t('leave.dayTable.why'), cell: words.why },
        {
          key: 'counts',
          header: t('leave.dayTable.counts'),
          align: 'end',
          cell: (day) => words.number(day.portion),
        },
      ]}
      footer={[t('leave.dayTable.total'), null, words.number(total)]}
    />
  );
}
