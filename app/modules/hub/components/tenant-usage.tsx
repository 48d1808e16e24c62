import { useFormat, useTranslation } from '~/platform/i18n';
import { BarChart, Card, EmptyState, Facts, LineChart, Time } from '~/ui';
import type { HubTenant } from '../queries/tenants.server';

/** How much a company uses, as last counted, and how that went over the last thirty days. */
export function TenantUsage({ tenant: { usage, days } }: { tenant: HubTenant }) {
  const { t } = useTranslation('hub');
  const format = useFormat();
  if (!usage) {
    return (
      <Card title={t('usage.title')}>
        <EmptyState title={t('usage.none')} icon="activity">
          {t('usage.noneHint')}
        </EmptyState>
      </Card>
    );
  }
  const calls = days.reduce((sum, { apiCalls }) => sum + apiCalls, 0);
  const labels = days.map(({ day }) => format.date(day, 'day'));
  return (
    <Card
      title={t('usage.title')}
      footer={
        <span className="small muted">
          {t('usage.asOf')} <Time value={usage.asOf} show="dateTime" style="short" />
        </span>
      }
    >
      <Facts
        columns
        items={[
          { label: t('usage.staff'), value: format.number(usage.staff) },
          { label: t('usage.clients'), value: format.number(usage.clients) },
          { label: t('usage.storage'), value: format.bytes(usage.storageBytes) },
          { label: t('usage.messages'), value: format.number(usage.messages) },
          { label: t('usage.changes'), value: format.number(usage.changes) },
          { label: t('usage.apiCalls'), value: format.number(calls) },
          { label: t('usage.jobs'), value: format.number(usage.jobsWaiting) },
          {
            label: t('usage.activity'),
            value: usage.lastActivityAt ? (
              <Time value={usage.lastActivityAt} show="dateTime" style="short" />
            ) : (
              '–'
            ),
          },
        ]}
      />
      {days.length > 1 && (
        <div className="cols hub-trend">
          <LineChart
            title={t('usage.membersTrend')}
            labels={labels}
            series={[{ name: t('field.members'), values: days.map(({ members }) => members) }]}
          />
          <BarChart
            title={t('usage.workTrend')}
            labels={labels}
            series={[
              { name: t('usage.changesADay'), values: days.map(({ changes }) => changes) },
              { name: t('usage.messagesADay'), values: days.map(({ messages }) => messages) },
            ]}
          />
          {calls > 0 && (
            <BarChart
              title={t('usage.apiTrend')}
              labels={labels}
              series={[{ name: t('usage.apiADay'), values: days.map(({ apiCalls }) => apiCalls) }]}
            />
          )}
        </div>
      )}
    </Card>
  );
}
