import { useTranslation } from '~/platform/i18n';
import { Tabs } from '~/ui';

/** Jobs, and messages that did not leave. */
export function QueueTabs({ base, current }: { base: string; current: 'jobs' | 'messages' }) {
  const { t } = useTranslation('queue');
  return (
    <Tabs
      label={t('title')}
      items={[
        { label: t('tab.jobs'), href: base, current: current === 'jobs' },
        { label: t('tab.messages'), href: `${base}/messages`, current: current === 'messages' },
      ]}
    />
  );
}
