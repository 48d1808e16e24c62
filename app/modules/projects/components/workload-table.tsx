import { addDays } from '~/platform/calendar/dates';
import { useFormat, useTranslation } from '~/platform/i18n';
import { EmptyState } from '~/ui';
import type { PersonLoad, WeekLoad } from '../workload/plan';
import { heatOf } from '../workload/spread';

interface Props {
  rows: PersonLoad[];
  weeks: string[];
  today: string;
  /** The page's address with more in it. */
  at: (more: Record<string, string>) => string;
}

/** People by weeks: hours planned of hours there are, as a number, a word and a colour. */
export function WorkloadTable({ rows, weeks, today, at }: Props) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  if (rows.length === 0) {
    return (
      <EmptyState icon="users" title={t('workload.none')}>
        {t('workload.noneHint')}
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-wrap load-wrap" aria-label={t('workload.title')} tabIndex={0}>
      <table className="table load">
        <caption className="sr-only">{t('workload.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workload.person')}</th>
            {weeks.map((week) => (
              <th key={week} scope="col" aria-current={isNow(week, today) ? 'date' : undefined}>
                {format.date(week, 'day')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.userId ?? 'nobody'} className={row.userId ? undefined : 'load-nobody'}>
              <th scope="row">
                <bdi>{row.userId ? row.name : t('workload.nobody')}</bdi>
                {row.unplanned > 0 && (
                  <small className="muted">
                    {t('workload.unplanned', { count: row.unplanned })}
                  </small>
                )}
              </th>
              {row.weeks.map((load) => (
                <Cell
                  key={load.week}
                  load={load}
                  today={today}
                  hasCapacity={row.userId !== null}
                  href={`${at({ person: row.userId ?? 'nobody', week: load.week })}#week`}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const isNow = (week: string, today: string) => week <= today && today <= addDays(week, 6);

interface CellProps {
  load: WeekLoad;
  today: string;
  hasCapacity: boolean;
  href: string;
}

/** A week of a person. It says which week itself where rows are cards, on phones. */
function Cell({ load, today, hasCapacity, href }: CellProps) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const { planned, capacity, away } = load;
  const heat = hasCapacity ? heatOf(planned, capacity) : planned > 0 ? 'open' : 'none';
  const hours = (minutes: number) =>
    format.number(minutes / 60, { maximumFractionDigits: minutes < 600 ? 1 : 0 });
  return (
    <td className={`load-cell load-${heat}`}>
      <a href={href}>
        <span className="load-week" aria-current={isNow(load.week, today) ? 'date' : undefined}>
          {format.date(load.week, 'day')}
        </span>
        <span className="load-number">
          {hasCapacity
            ? t('workload.of', { planned: hours(planned), capacity: hours(capacity) })
            : t('workload.hours', { planned: hours(planned) })}
        </span>
        <span className="load-word">{t(`workload.heat.${heat}`)}</span>
        {away > 0 && (
          <span className="load-leave">
            {t('workload.away', { days: format.number(away), count: away })}
          </span>
        )}
      </a>
    </td>
  );
}
