import { useFormat, useTranslation } from '~/platform/i18n';
import type { MyWeek } from '../../queries/timesheet-page.server';
import type { TypedLine } from '../../timesheets/form';
import { DayHeads, dayClass } from './day-heads';
import { GridRow } from './grid-row';
import { useNames } from './names';

interface Grid {
  mine: MyWeek;
  typed: TypedLine[];
  errors: Record<string, string[]>;
  totals: number[];
}

/** More clients than a list on every line should hold: they are typed, with suggestions. */
const LONG_LIST = 60;

/** Lines by days, every cell a field. */
export function WeekGrid({ mine, typed, errors, totals }: Grid) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const names = useNames(mine);
  const clockedTotal = mine.clockedMinutes.reduce((sum, minutes) => sum + minutes, 0);
  const total = totals.reduce((sum, minutes) => sum + minutes, 0);
  const typeClients = mine.clients.length > LONG_LIST;
  return (
    <div className="table-wrap wk-wrap">
      <table className="table wk" data-totals={format.tag}>
        <caption className="sr-only">{t('timesheets.grid.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('timesheets.grid.line')}</th>
            <DayHeads days={mine.days} />
            <th scope="col" className="e">
              {t('timesheets.grid.total')}
            </th>
            <th scope="col">
              <span className="sr-only">{t('timesheets.grid.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {typed.map((line, index) => (
            <GridRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
              key={index}
              index={index}
              line={line}
              mine={mine}
              errors={errors}
              typeClients={typeClients}
            />
          ))}
          {mine.clocked.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they keep their order
            <tr key={`clocked-${index}`} className="wk-clocked">
              <th scope="row">
                {names(line).client} · {names(line).activity}
                <small>{t('timesheets.grid.clocked')}</small>
              </th>
              {mine.days.map((head, column) => (
                <td
                  key={head.day}
                  className={dayClass(head, column)}
                  data-l={format.date(head.day, 'weekday')}
                >
                  {line.minutes[column] ? format.clock(line.minutes[column]) : ''}
                </td>
              ))}
              <td className="e sum">
                {format.clock(line.minutes.reduce((sum, minutes) => sum + minutes, 0))}
              </td>
              <td />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('timesheets.grid.total')}</th>
            {mine.days.map((head, column) => (
              <td
                key={head.day}
                className={dayClass(head, column)}
                data-sum={`d${column}`}
                data-base={mine.clockedMinutes[column] || undefined}
              >
                {totals[column] ? format.clock(totals[column]) : ''}
              </td>
            ))}
            <td className="e sum" data-sum="all" data-base={clockedTotal || undefined}>
              {total ? format.clock(total) : ''}
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
      {typeClients && (
        <datalist id="week-clients">
          {[...mine.projects, ...mine.clients].map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}
