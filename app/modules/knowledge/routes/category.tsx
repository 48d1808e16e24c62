import { useForm } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { ConflictError } from '~/platform/http/errors';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
} from '~/ui';
import { categoryChoices } from '../category-choices.server';
import { changeCategory, deleteCategory } from '../commands/change-categories.server';
import { CategoryFields } from '../components/category-fields';
import { editableCategories } from '../queries/categories.server';
import { categorySchema } from '../schema';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.publish');
  const id = uuidParam(params.id);
  const categories = await readTenant(ctx, (trx) => editableCategories(trx, ctx.tenant.id));
  const category = categories.find((one) => one.id === id);
  if (!category) throw notFound();
  const choices = categoryChoices(categories, ctx);
  return {
    category,
    name: choices.find((one) => one.id === id)?.name ?? '',
    parents: choices.filter((one) => !one.parentId && one.id !== id),
    list: `/app/${ctx.tenant.slug}/knowledge`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.read');
  const id = await requireRecord(ctx, 'article_categories', params.id, 'articles.publish');
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/knowledge/categories`;
  const isDelete = posted.get('intent') === 'delete';
  const form = await checkForm(posted, categorySchema, ctx.t);
  try {
    if (isDelete) await deleteCategory(ctx, id);
    else if (form.value) {
      const { parentId = null, version, ...names } = form.value;
      await changeCategory(ctx, id, { names, parentId, version });
    } else return invalid(form);
  } catch (error) {
    const answer = invalid(form, error);
    return error instanceof ConflictError ? data(answer.data, { status: 409 }) : answer;
  }
  return redirectWithToast(page, {
    key: isDelete ? 'knowledge:categories.deleted' : 'knowledge:categories.changed',
  });
}

export default function CategoryPage() {
  const { category, name, parents, list } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('knowledge');
  const { names } = category;
  const [form, fields] = useForm({
    id: 'category',
    lastResult: reply?.lastResult,
    defaultValue: {
      en: names.en ?? '',
      hi: names.hi ?? '',
      ar: names.ar ?? '',
      parentId: category.parentId ?? '',
    },
  });
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.articles'), href: list },
          { label: t('categories.title'), href: `${list}/categories` },
        ]}
      />
      <PageHeader title={name} />
      <Card>
        <Form id={form.id}>
          <ErrorSummary form={form} />
          <input type="hidden" name="version" value={category.version} />
          <CategoryFields fields={fields} parents={parents} />
          <FormActions>
            <Button variant="primary" name="intent" value="save">
              {t('categories.save')}
            </Button>
          </FormActions>
        </Form>
      </Card>
      <Form intent="delete" className="row">
        <ConfirmButton
          icon="trash"
          label={t('categories.delete')}
          question={t('categories.deleteQuestion', { name })}
          confirm={t('categories.delete')}
        />
      </Form>
    </>
  );
}
