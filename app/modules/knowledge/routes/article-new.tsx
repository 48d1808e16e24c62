import { randomUUID } from 'node:crypto';
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { Markdown } from '~/platform/markdown/markdown';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Button, Card, ErrorSummary, Form, FormActions, PageHeader } from '~/ui';
import { newArticleAction } from '../actions/article-text.server';
import { categoryChoices } from '../category-choices.server';
import { LocaleField, PlaceFields, TextFields } from '../components/article-fields';
import { listCategories } from '../queries/categories.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.write');
  const categories = await readTenant(ctx, (trx) => listCategories(trx, ctx.tenant.id));
  return {
    categories: categoryChoices(categories, ctx),
    list: `/app/${ctx.tenant.slug}/knowledge`,
    locale: ctx.user.locale,
    idempotencyKey: randomUUID(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.write');
  return await newArticleAction(request, ctx);
}

export default function NewArticlePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('knowledge');
  const [form, fields] = useForm({
    id: 'article',
    lastResult: reply?.lastResult,
    defaultValue: {
      locale: page.locale,
      title: '',
      summary: '',
      body: '',
      visibility: 'portal',
      categoryId: '',
      reviewOn: '',
    },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.articles'), href: page.list }]} />
      <PageHeader title={t('list.new')} />
      {reply?.preview && (
        <Card title={t('edit.preview')} id="preview">
          <Markdown html={reply.preview} className="article" />
        </Card>
      )}
      <Form id={form.id} idempotencyKey={page.idempotencyKey} className="split">
        <Card>
          <ErrorSummary form={form} />
          <TextFields fields={fields} />
          <FormActions>
            <Button variant="primary" name="intent" value="save">
              {t('edit.create')}
            </Button>
            <Button icon="eye" name="intent" value="preview">
              {t('edit.preview')}
            </Button>
          </FormActions>
        </Card>
        <Card title={t('edit.place')}>
          <div className="stack">
            <LocaleField field={fields.locale} />
            <PlaceFields fields={fields} categories={page.categories} />
          </div>
        </Card>
      </Form>
    </>
  );
}
