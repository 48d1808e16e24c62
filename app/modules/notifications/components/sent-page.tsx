import { useTranslation } from '~/platform/i18n';
import { Breadcrumbs, PageHeader } from '~/ui';
import { DeliveryTable, type DeliveryTableProps } from './delivery-table';

/** What was sent to the reader. */
export function SentPage(props: DeliveryTableProps & { home: string }) {
  const { t } = useTranslation('notifications');
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: props.home }]} />
      <PageHeader title={t('sent.title')} description={t('sent.description')} />
      <DeliveryTable {...props} caption={t('sent.title')} toWhom={false} />
    </>
  );
}
