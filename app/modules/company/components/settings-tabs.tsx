import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { PageHeader, Tabs } from '~/ui';

const pages = ['', 'brand', 'region', 'calendar', 'domain', 'security', 'data'] as const;

/** Every page of the company's settings: one title, one row of tabs, the page's own forms. */
export function SettingsPage({
  base,
  current,
  children,
}: {
  base: string;
  current: (typeof pages)[number];
  children: ReactNode;
}) {
  const { t } = useTranslation('company');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs
        label={t('title')}
        items={pages.map((page) => ({
          label: t(`tab.${page || 'profile'}`),
          href: page ? `${base}/${page}` : base,
          current: page === current,
        }))}
      />
      <div className="stack-lg">{children}</div>
    </>
  );
}
