import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import type { ChartProps, Series } from './types';

/** Title, drawing, legend, and the same numbers as a table behind a disclosure. */
export function ChartFrame({
  title,
  labels,
  series,
  write,
  hrefs,
  legend = series.length > 1,
  children,
}: {
  title: string;
  labels: string[];
  series: Series[];
  write: (value: number) => string;
  hrefs?: ChartProps['hrefs'];
  legend?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      {children}
      {legend && (
        <ul className="legend">
          {series.map((item, index) => (
            <li key={item.name} className={`s${index + 1}`}>
              {item.name}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t('chart.table')}</summary>
        <table className="table">
          <thead>
            <tr>
              <td />
              {series.map((item) => (
                <th key={item.name} scope="col" className="e">
                  {item.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, row) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {series.map((item, column) => {
                  const href = hrefs?.[row]?.[column];
                  const value = write(item.values[row] ?? 0);
                  return (
                    <td key={item.name} className="e">
                      {href ? <a href={href}>{value}</a> : value}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
