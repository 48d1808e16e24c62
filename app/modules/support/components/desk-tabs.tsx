import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { Breadcrumbs, PageHeader, Tabs } from '~/ui';

const pages = ['tags', 'replies', 'rules', 'mail', 'ratings'] as const;

/** What the pages around the desk share: where they are, and each other. */
export function DeskPage({
  current,
  base,
  children,
}: {
  current: (typeof pages)[number];
  /** `/app/<tenant>/support`. */
  base: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('support');
  return (
    <>
      <Breadcrumbs items={[{ label: t('queue.title'), href: `${base}/tickets` }]} />
      <PageHeader title={t(`desk.${current}.title`)} description={t(`desk.${current}.hint`)} />
      <Tabs
        label={t('desk.title')}
        items={pages.map((page) => ({
          label: t(`desk.${page}.title`),
          href: `${base}/desk/${page}`,
          current: page === current,
        }))}
      />
      <div className="stack-lg">{children}</div>
    </>
  );
}
