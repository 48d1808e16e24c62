import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, Facts } from '~/ui';
import type { HubTenant } from '../queries/tenants.server';

/** What a company is. */
export function TenantFacts({ tenant }: { tenant: HubTenant }) {
  const { t } = useTranslation('hub');
  const format = useFormat();
  return (
    <Card title={t('tenant.facts')}>
      <Facts
        columns
        items={[
          { label: t('field.slug'), value: <span className="ltr">{tenant.slug}</span> },
          { label: t('field.template'), value: t(`template.${tenant.template}`) },
          { label: t('field.country'), value: tenant.country },
          { label: t('field.currency'), value: tenant.currency },
          { label: t('field.timeZone'), value: <span className="ltr">{tenant.timeZone}</span> },
          {
            label: t('field.owners'),
            value: <span className="ltr">{tenant.owners.join(', ') || '–'}</span>,
          },
          { label: t('field.created'), value: format.date(tenant.createdAt) },
          ...(tenant.trialEndsOn
            ? [{ label: t('field.trialEnds'), value: format.date(tenant.trialEndsOn) }]
            : []),
        ]}
      />
    </Card>
  );
}
