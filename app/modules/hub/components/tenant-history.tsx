import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, Time, Timeline } from '~/ui';
import type { HubTenant } from '../queries/tenants.server';

/** Who changed a company's status or trial, when and why. */
export function TenantHistory({ history }: Pick<HubTenant, 'history'>) {
  const { t } = useTranslation('hub');
  const format = useFormat();
  if (history.length === 0) return null;
  const title = (entry: HubTenant['history'][number]) => {
    const actor = entry.actor ?? t('tenant.bySystem');
    if (entry.action === 'trial.extended') {
      return t('tenant.extendedBy', { until: format.date(entry.until ?? ''), actor });
    }
    return t('tenant.change', {
      from: t(`status.${entry.from}`),
      to: t(`status.${entry.to}`),
      actor,
    });
  };
  return (
    <Card title={t('tenant.history')}>
      <Timeline
        items={history.map((entry) => ({
          key: entry.id,
          title: title(entry),
          time: <Time value={entry.at} show="dateTime" style="short" />,
          body: entry.reason,
        }))}
      />
    </Card>
  );
}
