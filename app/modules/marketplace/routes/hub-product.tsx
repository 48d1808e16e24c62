import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireHub } from '~/platform/rbac/guard.server';
import { Badge, Breadcrumbs, Card, PageHeader } from '~/ui';
import { editProduct, offerProduct, rollOut } from '../commands/edit-product.server';
import { HubHistory } from '../components/hub-history';
import { OfferForm, ProductForm, RolloutForm } from '../components/product-forms';
import { hubHistory, listProducts, listSubscribers } from '../queries/hub.server';
import { productSchema, rolloutSchema } from '../schema';
import { installable } from '../view.server';

const PAGE_SIZE = 50;

const filterSchema = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'products.read');
  const id = params.module ?? '';
  const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [products, subscribers, changes] = await readTenant(ctx, (trx) =>
    Promise.all([
      listProducts(trx),
      listSubscribers(trx, id, { search: filter.q, after: filter.after }, PAGE_SIZE),
      hubHistory(trx, ['module_products'], id),
    ]),
  );
  const product = products.find((one) => one.id === id);
  if (!product) throw notFound();
  const manifest = installable(id);
  return {
    product,
    words: {
      name: manifest ? ctx.t(manifest.nameKey ?? '') : id,
      summary: manifest ? ctx.t(manifest.descriptionKey ?? '') : '',
    },
    subscribers: subscribers.slice(0, PAGE_SIZE),
    next: subscribers.length > PAGE_SIZE ? subscribers[PAGE_SIZE - 1]?.tenant_id : undefined,
    filter,
    changes,
    canManage: ctx.can('products.manage'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'products.manage');
  const id = params.module ?? '';
  const posted = await readForm(request);
  const intent = posted.get('intent');
  const page = `/hub/products/${encodeURIComponent(id)}`;
  if (intent === 'rollout') {
    const form = await checkForm(posted, rolloutSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      const count = await rollOut(ctx, id, form.value);
      const toast = { key: 'marketplace:hub.rolledOut', values: { count } };
      return redirectWithToast(page, toast);
    } catch (error) {
      return invalid(form, error);
    }
  }
  if (intent === 'withdraw' || intent === 'restore') {
    const form = await checkForm(posted, z.object({}), ctx.t);
    try {
      await offerProduct(ctx, id, intent === 'restore');
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(page, { key: `marketplace:hub.${intent}Done` });
  }
  const form = await checkForm(posted, productSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await editProduct(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: 'marketplace:done.settings' });
}

export default function HubProductPage() {
  const { product, words, canManage, changes, ...list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('marketplace');
  return (
    <>
      <Breadcrumbs items={[{ label: t('hub.products'), href: '/hub/products' }]} />
      <PageHeader
        title={product.name ?? words.name}
        description={product.summary ?? words.summary}
        status={
          <Badge tone={product.deletedAt ? 'neutral' : 'ok'}>
            {t(product.deletedAt ? 'hub.withdrawn' : 'hub.offered')}
          </Badge>
        }
      />
      <div className="stack-lg">
        {canManage && <ProductForm product={product} words={words} />}
        <RolloutForm product={product} canManage={canManage} {...list} />
        {canManage && (
          <Card title={t(product.deletedAt ? 'hub.restoreTitle' : 'hub.withdrawTitle')}>
            <OfferForm name={product.name ?? words.name} isWithdrawn={product.deletedAt !== null} />
          </Card>
        )}
        <HubHistory changes={changes} />
      </div>
    </>
  );
}
