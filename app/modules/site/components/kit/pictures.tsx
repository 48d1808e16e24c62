import { useFormat, useTranslation } from '~/platform/i18n';
import { BarChart, Card, Donut, LineChart, MonthCalendar, QrCode } from '~/ui';
import { KitSection } from './section';

const months = ['01', '02', '03', '04', '05', '06'];

export function ChartsSection() {
  const { t } = useTranslation('kit');
  const format = useFormat();
  const labels = months.map((month) => format.date(`2026-${month}-01`, 'monthShort'));
  return (
    <KitSection id="charts">
      <div className="kit-charts">
        <Card>
          <BarChart
            title={t('chart.tickets')}
            labels={labels}
            series={[
              { name: t('option.one'), values: [12, 18, 9, 24, 21, 30] },
              { name: t('option.two'), values: [10, 15, 12, 20, 22, 25] },
            ]}
          />
        </Card>
        <Card>
          <LineChart
            title={t('chart.income')}
            labels={labels}
            formatValue={(value) => format.number(value, { notation: 'compact' })}
            series={[
              {
                name: t('option.one'),
                values: [120_000, 180_000, 90_000, 240_000, 210_000, 300_000],
              },
              {
                name: t('option.two'),
                values: [80_000, 95_000, 130_000, 120_000, 180_000, 160_000],
              },
              { name: t('option.three'), values: [20_000, 40_000, 35_000, 60_000, 45_000, 80_000] },
            ]}
          />
        </Card>
        <Card>
          <Donut
            title={t('chart.share')}
            parts={['one', 'two', 'three'].map((key, index) => ({
              label: t(`option.${key}`),
              value: [24, 12, 6][index] ?? 0,
            }))}
          />
        </Card>
        <Card>
          <BarChart
            title={t('chart.nothing')}
            labels={labels}
            series={[{ name: t('option.one'), values: [0, 0, 0, 0, 0, 0] }]}
          />
        </Card>
      </div>
    </KitSection>
  );
}

export function CalendarSection() {
  const { t } = useTranslation('kit');
  return (
    <KitSection id="calendar">
      <Card>
        <MonthCalendar
          month="2026-03"
          today="2026-03-12"
          weekStart={1}
          offDays={new Set(['2026-03-07', '2026-03-08', '2026-03-14', '2026-03-15'])}
          previousHref="#calendar"
          nextHref="#calendar"
          todayHref="#calendar"
          slots={{
            '2026-03-03': [{ key: 'a', label: t('sample.person'), tone: 'ok', href: '#calendar' }],
            '2026-03-12': [
              { key: 'b', label: t('sample.person'), tone: 'warn', href: '#calendar' },
              { key: 'c', label: t('sample.long'), tone: 'info' },
            ],
            '2026-03-20': [{ key: 'd', label: t('option.two') }],
          }}
        />
      </Card>
      <QrCode value="https://example.com/mainstay" label={t('qr')} />
    </KitSection>
  );
}
