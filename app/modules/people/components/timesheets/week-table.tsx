import { useFormat, useTranslation } from '~/platform/i18n';
import { Icon } from '~/ui';
import type { DayHead } from '../../queries/timesheet-page.server';
import { dayTotals, type Line } from '../../timesheets/lines';
import { DayHeads, dayClass } from './day-heads';
import { useNames } from './names';

interface Named {
  id: string;
  name: string;
}

/** A week for reading. On phones each line becomes a card with the days that have hours. */
export function WeekTable(props: {
  days: DayHead[];
  lines: Line[];
  clocked: Line[];
  activities: Named[];
  clients: Named[];
  projects: Named[];
  tasks: Named[];
}) {
  const { days, lines, clocked } = props;
  const { t } = useTranslation('people');
  const format = useFormat();
  const all = [...lines, ...clocked];
  const totals = dayTotals(
    all,
    days.map(({ day }) => day),
  );
  const names = useNames(props);
  return (
    <div className="table-wrap wk-wrap">
      <table className="table wk wk-read">
        <caption className="sr-only">{t('timesheets.grid.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timesheets.grid.line')}</th>
            <DayHeads days={days} />
            <th scope="col" className="e">
              {t('timesheets.grid.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same, and they keep their order
            <tr key={index}>
              <th scope="row">
                <LineName {...names(line)} note={line.note} billable={line.billable} />
                {index >= lines.length && (
                  <small className="line-tag">
                    <Icon name="clock" />
                    {t('timesheets.grid.clocked')}
                  </small>
                )}
              </th>
              {days.map((head, column) => (
                <td
                  key={head.day}
                  className={dayClass(head, column)}
                  data-l={format.date(head.day, 'weekday')}
                >
                  {line.minutes[column] ? format.clock(line.minutes[column]) : ''}
                </td>
              ))}
              <td className="e sum" data-l={t('timesheets.grid.total')}>
                {format.clock(line.minutes.reduce((sum, minutes) => sum + minutes, 0))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('timesheets.grid.total')}</th>
            {days.map((head, column) => (
              <td key={head.day} className={dayClass(head, column)}>
                {totals[column] ? format.clock(totals[column]) : ''}
              </td>
            ))}
            <td className="e sum">{format.clock(totals.reduce((sum, day) => sum + day, 0))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LineName(props: { client: string; activity: string; note: string; billable: boolean }) {
  const { t } = useTranslation('people');
  return (
    <>
      <span>
        <bdi>{props.client}</bdi> · <bdi>{props.activity}</bdi>
      </span>
      {props.note && <small dir="auto">{props.note}</small>}
      {props.billable && <small className="line-tag">{t('timesheets.grid.billable')}</small>}
    </>
  );
}
