import { addDays } from '~/platform/calendar/dates';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Button, Icon, Input } from '~/ui';

/** The week before, the week after, and any other. Links and a GET form. */
export function WeekNav({
  page,
  week,
  thisWeek,
}: {
  page: string;
  week: string;
  thisWeek: string;
}) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const href = (first: string) => (first === thisWeek ? page : `${page}?week=${first}`);
  return (
    <nav className="week-nav" aria-label={t('timesheets.week.nav')}>
      <div className="row">
        <a className="btn btn-icon" href={href(addDays(week, -7))} rel="prev">
          <Icon name="chevron-start" />
          <span className="sr-only">{t('timesheets.week.previous')}</span>
        </a>
        <h2>{format.dateRange(week, addDays(week, 6))}</h2>
        <a className="btn btn-icon" href={href(addDays(week, 7))} rel="next">
          <Icon name="chevron-end" />
          <span className="sr-only">{t('timesheets.week.next')}</span>
        </a>
        {week !== thisWeek && (
          <a className="btn btn-quiet" href={page}>
            {t('timesheets.week.this')}
          </a>
        )}
      </div>
      <form method="get" action={page} className="row">
        <label htmlFor="week-pick" className="sr-only">
          {t('timesheets.week.pick')}
        </label>
        <Input
          id="week-pick"
          type="date"
          name="week"
          defaultValue={week}
          className="input-short"
          required
        />
        <Button variant="quiet">{t('timesheets.week.go')}</Button>
      </form>
    </nav>
  );
}
