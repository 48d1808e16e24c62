import { useFormat, useTranslation } from '~/platform/i18n';
import type { DayHead } from '../../queries/timesheet-page.server';
import { DayNotes } from './day-heads';

/**
 * On phones the grid shows one day at a time; these radio buttons say which, by CSS alone. Wider screens
 * hide them and show all seven.
 */
export function DayPicker(props: {
  days: DayHead[];
  minutes: number[];
  shown: number;
  errors: Record<string, string[]>;
}) {
  const { days, minutes, shown, errors } = props;
  const { t } = useTranslation('people');
  const format = useFormat();
  return (
    <fieldset className="day-picker">
      <legend className="sr-only">{t('timesheets.day.pick')}</legend>
      {days.map((head, column) => (
        <label key={head.day} className={hasError(errors, column) ? 'has-error' : undefined}>
          <input
            type="radio"
            name="day"
            id={`day-${column}`}
            value={column}
            defaultChecked={column === shown}
          />
          <span>{format.date(head.day, 'weekday')}</span>
          <b>{minutes[column] ? format.clock(minutes[column]) : '–'}</b>
          <DayNotes head={head} />
        </label>
      ))}
    </fieldset>
  );
}

function hasError(errors: Record<string, string[]>, column: number): boolean {
  return Object.keys(errors).some((name) => name.endsWith(`-d${column}`));
}

/** The day to show first: one with a mistake, else the one shown before, else today, else the first. */
export function firstDayShown(
  errors: Record<string, string[]>,
  before: number | null,
  today: number,
): number {
  const wrong = [0, 1, 2, 3, 4, 5, 6].find((column) => hasError(errors, column));
  return wrong ?? before ?? Math.max(0, today);
}
