import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  Breadcrumbs,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
} from '~/ui';
import { categoriesAction } from '../actions/categories.server';
import { categoryChoices } from '../category-choices.server';
import { CategoryFields } from '../components/category-fields';
import { CategoryRows } from '../components/category-rows';
import { articleCounts, editableCategories } from '../queries/categories.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.publish');
  const [categories, counts] = await readTenant(ctx, (trx) =>
    Promise.all([editableCategories(trx, ctx.tenant.id), articleCounts(trx, ctx.tenant.id)]),
  );
  return {
    categories: categoryChoices(categories, ctx).map((category) => ({
      ...category,
      count: counts.get(category.id) ?? 0,
    })),
    list: `/app/${ctx.tenant.slug}/knowledge`,
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.publish');
  return await categoriesAction(request, ctx);
}

export default function CategoriesPage() {
  const { categories, list, idempotencyKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('knowledge');
  const [form, fields] = useForm({
    id: 'category',
    lastResult: reply?.lastResult,
    defaultValue: { en: '', hi: '', ar: '', parentId: '' },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.articles'), href: list }]} />
      <PageHeader title={t('categories.title')} description={t('categories.description')} />
      <div className="split">
        <Card flush>
          {categories.length > 0 ? (
            <CategoryRows categories={categories} page={`${list}/categories`} />
          ) : (
            <EmptyState icon="list" title={t('categories.none')}>
              {t('categories.noneHint')}
            </EmptyState>
          )}
        </Card>
        <Card title={t('categories.new')}>
          <Form id={form.id} idempotencyKey={idempotencyKey} intent="create">
            <ErrorSummary form={form} />
            <CategoryFields
              fields={fields}
              parents={categories.filter(({ parentId }) => !parentId)}
            />
            <FormActions>
              <Button variant="primary" icon="plus">
                {t('categories.add')}
              </Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  );
}
