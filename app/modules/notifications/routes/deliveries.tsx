import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { PageHeader } from '~/ui';
import { DeliveryTable } from '../components/delivery-table';
import { MessageTabs } from '../components/message-tabs';
import { loadDeliveries } from '../deliveries.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return loadDeliveries(await requireTenant(request, params, 'tenant.manage'), request, true);
}

export default function DeliveriesPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('notifications');
  return (
    <>
      <PageHeader title={t('deliveries.title')} description={t('deliveries.description')} />
      {page.seesTemplates && <MessageTabs base={page.home} current="deliveries" />}
      <DeliveryTable {...page} caption={t('deliveries.title')} toWhom />
    </>
  );
}
