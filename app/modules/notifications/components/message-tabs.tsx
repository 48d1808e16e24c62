import { useTranslation } from '~/platform/i18n';
import { Tabs } from '~/ui';

/** What a company says, and what it has sent. */
export function MessageTabs({
  base,
  current,
}: {
  base: string;
  current: 'templates' | 'deliveries';
}) {
  const { t } = useTranslation('notifications');
  return (
    <Tabs
      label={t('nav.messages')}
      items={(['templates', 'deliveries'] as const).map((tab) => ({
        label: t(`${tab}.title`),
        href: `${base}/${tab}`,
        current: tab === current,
      }))}
    />
  );
}
