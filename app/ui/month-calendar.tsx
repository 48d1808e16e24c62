import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '~/platform/i18n';
import type { Tone } from './badge';
import { LinkButton } from './button';
import { cx } from './cx';

export interface CalendarSlot {
  key: string;
  label: ReactNode;
  tone?: Tone;
  href?: string;
  title?: string;
}

/**
 * A month as a grid, each day with its slots; on phones a list of the days that hold something.
 * `month` is `YYYY-MM`, `today` comes from the context, `weekStart` from the tenant (0 = Sunday).
 */
export function MonthCalendar({
  month,
  today,
  weekStart = 1,
  slots,
  offDays,
  previousHref,
  nextHref,
  todayHref,
}: {
  month: string;
  today?: string;
  weekStart?: number;
  /** Slots by day, `2026-03-29`. */
  slots: Record<string, CalendarSlot[]>;
  /** Weekends and holidays, hatched. */
  offDays?: ReadonlySet<string>;
  previousHref?: string;
  nextHref?: string;
  todayHref?: string;
}) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const weekdays = format.weekdays('short');
  const title = format.date(`${month}-01`, 'month');
  return (
    <div>
      <div className="month-nav">
        <h2>{title}</h2>
        {previousHref && (
          <LinkButton size="sm" icon="chevron-start" iconOnly href={previousHref}>
            {t('calendar.previous')}
          </LinkButton>
        )}
        {todayHref && (
          <LinkButton size="sm" href={todayHref}>
            {t('calendar.today')}
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton size="sm" icon="chevron-end" iconOnly href={nextHref}>
            {t('calendar.next')}
          </LinkButton>
        )}
      </div>
      <table className="month">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {weekdays.map((_, index) => {
              const name = weekdays[(index + weekStart) % 7];
              return (
                <th key={name} scope="col">
                  {name}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, weekStart).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  className={cx(
                    !day.startsWith(month) && 'month-out',
                    offDays?.has(day) && 'month-off',
                    day === today && 'month-today',
                  )}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <time dateTime={day}>{format.number(Number(day.slice(8)))}</time>
                  {slots[day] && (
                    <>
                      <span className="month-weekday"> {format.date(day, 'weekdayOnly')}</span>
                      <ul>{slots[day].map(drawSlot)}</ul>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawSlot(slot: CalendarSlot) {
  const className = cx('slot', slot.tone && slot.tone !== 'neutral' && `slot-${slot.tone}`);
  return (
    <li key={slot.key}>
      {slot.href ? (
        <a className={className} href={slot.href} title={slot.title}>
          <span dir="auto">{slot.label}</span>
        </a>
      ) : (
        <span className={className} title={slot.title}>
          <span dir="auto">{slot.label}</span>
        </span>
      )}
    </li>
  );
}

/** The weeks that show a month, whole, as `YYYY-MM-DD` strings. */
export function weeksOf(month: string, weekStart: number): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const day = new Date(first);
  day.setUTCDate(1 - ((first.getUTCDay() - weekStart + 7) % 7));
  const weeks: string[][] = [];
  do {
    const week: string[] = [];
    for (let index = 0; index < 7; index++) {
      week.push(day.toISOString().slice(0, 10));
      day.setUTCDate(day.getUTCDate() + 1);
    }
    weeks.push(week);
  } while (day.toISOString().slice(0, 7) === month);
  return weeks;
}
