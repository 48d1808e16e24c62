import { useTranslation } from '~/platform/i18n';
import type { ReportTable } from '~/platform/modules/report';
import { BarChart, Card, DataTable, EmptyState, LineChart, VisuallyHidden } from '~/ui';
import { useWrite } from './use-write';

/** A report's table as a chart with the numbers behind it, or as it is. */
export function ReportPart({ table, csvHref }: { table: ReportTable; csvHref?: string }) {
  const { t } = useTranslation('reports');
  const write = useWrite();
  const csv = csvHref && (
    <a className="small" href={csvHref} download>
      {t('csv')} <VisuallyHidden>{table.title}</VisuallyHidden>
    </a>
  );
  if (table.drawn) {
    const Chart = table.drawn === 'bars' ? BarChart : LineChart;
    return (
      <div className="report-chart">
        <Chart
          title={table.title}
          labels={table.rows.map(({ label }) => label)}
          series={table.columns.map(({ label }, column) => ({
            name: label,
            values: table.rows.map(({ values }) => values[column] ?? 0),
          }))}
          hrefs={table.rows.map(({ hrefs }) => hrefs ?? [])}
          formatValue={(value) => write(value, table.columns[0]?.unit ?? 'count')}
        />
        {csv}
      </div>
    );
  }
  return (
    <Card title={table.title} footer={csv}>
      <DataTable
        caption={table.title}
        rows={table.rows.map((row, at) => ({ ...row, key: String(at) }))}
        rowKey={({ key }) => key}
        empty={<EmptyState icon="chart" title={t('empty')} />}
        sticky={false}
        columns={[
          {
            key: 'of',
            header: table.of,
            cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : label),
          },
          ...table.columns.map(({ key, label, unit }, at) => ({
            ...{ key, header: label, align: 'end' as const },
            cell: ({ values, hrefs }: ReportTable['rows'][number]) => {
              const value = write(values[at] ?? null, unit);
              const href = values[at] ? hrefs?.[at] : undefined;
              return href ? <a href={href}>{value}</a> : value;
            },
          })),
        ]}
      />
    </Card>
  );
}
