import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import { Badge, Button, DataTable, EmptyState, Form, PageHeader } from '~/ui';
import { discoverModules } from '../commands/edit-product.server';
import { listProducts } from '../queries/hub.server';
import { installable, wordsOf } from '../view.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'products.read');
  const products = await readTenant(ctx, listProducts);
  return {
    products: products.map((product) => {
      const manifest = installable(product.id);
      return {
        ...product,
        title: manifest ? wordsOf(manifest, product, ctx.t).name : (product.name ?? product.id),
        isDeployed: manifest !== undefined,
      };
    }),
    canManage: ctx.can('products.manage'),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'products.manage');
  const count = await discoverModules(ctx);
  return redirectWithToast('/hub/products', {
    key: 'marketplace:hub.discovered',
    values: { count },
  });
}

export default function HubProductsPage() {
  const { products, canManage } = useLoaderData<typeof loader>();
  const { t } = useTranslation('marketplace');
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t('hub.products')}
        description={t('hub.productsHint')}
        actions={
          canManage && (
            <Form>
              <Button icon="refresh">{t('hub.discover')}</Button>
            </Form>
          )
        }
      />
      <DataTable
        caption={t('hub.products')}
        rows={products}
        rowKey={(row) => row.id}
        rowHref={(row) => `/hub/products/${row.id}`}
        empty={<EmptyState title={t('hub.noProducts')} icon="grid" />}
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => row.title },
          {
            key: 'category',
            header: t('field.category'),
            cell: (row) => t(`category.${row.category}`),
          },
          {
            key: 'version',
            header: t('field.version'),
            cell: (row) => <span className="ltr">{row.currentVersion}</span>,
          },
          {
            key: 'installed',
            header: t('field.companies'),
            align: 'end',
            cell: (row) => format.number(row.installed),
          },
          { key: 'plans', header: t('field.plans'), cell: (row) => format.list(row.plans) },
          {
            key: 'state',
            header: t('field.standing'),
            cell: (row) => (
              <Badge tone={row.deletedAt ? 'neutral' : row.isDeployed ? 'ok' : 'warn'}>
                {t(
                  `hub.${row.deletedAt ? 'withdrawn' : row.isDeployed ? 'offered' : 'notDeployed'}`,
                )}
              </Badge>
            ),
          },
        ]}
      />
    </>
  );
}
