import { useFormat, useTranslation } from '~/platform/i18n';
import { cx } from '~/ui';
import type { DayHead } from '../../queries/timesheet-page.server';

/** Classes of every cell in a day's column. */
export function dayClass(head: DayHead, column: number) {
  return cx(`c d${column}`, head.isToday && 'is-today', (head.isOff || head.leave) && 'is-off');
}

/** The head cells of the seven days: date, today, holiday, leave, and a day that is longer or shorter. */
export function DayHeads({ days }: { days: DayHead[] }) {
  const format = useFormat();
  return (
    <>
      {days.map((head, column) => (
        <th key={head.day} scope="col" className={dayClass(head, column)}>
          <span>{format.date(head.day, 'weekday')}</span>
          <DayNotes head={head} />
        </th>
      ))}
    </>
  );
}

/** What is special about a day, in words. */
export function DayNotes({ head }: { head: DayHead }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <>
      {head.isToday && <small className="day-today">{t('timesheets.day.today')}</small>}
      {head.holiday && <small>{head.holiday}</small>}
      {head.leave && (
        <small>
          {head.leave.name}
          {head.leave.portion < 1 && ` (${format.number(head.leave.portion)})`}
        </small>
      )}
      {head.minutes !== 1440 && (
        <small>{t('timesheets.day.long', { hours: format.number(head.minutes / 60) })}</small>
      )}
    </>
  );
}
