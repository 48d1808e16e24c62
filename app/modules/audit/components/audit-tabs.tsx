import { useTranslation } from '~/platform/i18n';
import { Tabs } from '~/ui';

/** The entries, and what proves them. */
export function AuditTabs({ base, current }: { base: string; current: 'entries' | 'proof' }) {
  const { t } = useTranslation('audit');
  return (
    <Tabs
      label={t('title')}
      items={[
        { label: t('tab.entries'), href: base, current: current === 'entries' },
        { label: t('tab.proof'), href: `${base}/proof`, current: current === 'proof' },
      ]}
    />
  );
}
