import { useTranslation } from '~/platform/i18n';
import { Breadcrumbs, PageHeader, Tabs } from '~/ui';
import { TenantStatus } from './tenant-status';

/** Title, status and tabs of a company's pages in the hub. */
export function TenantHead({
  slug,
  name,
  status,
  current,
}: {
  slug: string;
  name: string;
  status?: string;
  current: 'overview' | 'people';
}) {
  const { t } = useTranslation('hub');
  const base = `/hub/tenants/${slug}`;
  return (
    <>
      <Breadcrumbs items={[{ label: t('tenants.title'), href: '/hub' }]} />
      <PageHeader title={name} status={status && <TenantStatus status={status} />} />
      <Tabs
        label={name}
        items={[
          { label: t('tenant.overview'), href: base, current: current === 'overview' },
          { label: t('tenant.people'), href: `${base}/people`, current: current === 'people' },
        ]}
      />
    </>
  );
}
