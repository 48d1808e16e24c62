import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, type ParsedForm, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant, type TenantContext } from '~/platform/rbac/guard.server';
import { EmptyState, PageHeader } from '~/ui';
import { changeView, removeView, saveView } from '../commands.server';
import { allViews, listsFor } from '../queries.server';
import { newViewSchema, viewSchema } from '../schema';
import { NewViewForm, ViewItem } from '../view-forms';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const views = await readTenant(ctx, (trx) => allViews(trx, ctx.tenant.id));
  const lists = listsFor(ctx).map(({ list, to, labelKey }) => ({
    list,
    label: ctx.t(labelKey),
    href: `/app/${ctx.tenant.slug}/${to}`,
    views: views.filter((view) => view.list === list),
  }));
  return {
    lists: lists.filter((list) => list.views.length > 0),
    me: ctx.user.id,
    manages: ctx.can('tenant.manage'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/views`;
  switch (posted.get('intent')) {
    case 'save': {
      const form = await checkForm(posted, newViewSchema, ctx.t);
      if (!form.value) return invalid(form);
      const { list, query } = form.value;
      const to = listsFor(ctx).find((each) => each.list === list)?.to;
      return await answer(
        form,
        (view) => saveView(ctx, view),
        `/app/${ctx.tenant.slug}/${to}?${query}`,
      );
    }
    case 'remove':
      return await answer(
        await checkForm(posted, z.object({ id: z.uuid() }), ctx.t),
        ({ id }) => removeView(ctx, id),
        page,
      );
    default:
      return await change(ctx, posted, page);
  }
}

async function change(ctx: TenantContext, posted: FormData, page: string) {
  const form = await checkForm(posted, viewSchema, ctx.t);
  return await answer(form, ({ id, name, shared }) => changeView(ctx, id, { name, shared }), page);
}

async function answer<Schema extends z.ZodType>(
  form: ParsedForm<Schema>,
  command: (value: z.output<Schema>) => Promise<unknown>,
  to: string,
) {
  if (!form.value) return invalid(form);
  try {
    await command(form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(to, { key: 'views:saved' });
}

export default function ViewsPage() {
  const { lists, me, manages } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('views');
  const refused = reply?.lastResult;
  const isNew = refused?.initialValue?.intent === 'save';
  return (
    <>
      <PageHeader title={t('title')} description={t('intro')} />
      <div className="stack-lg">
        {isNew && <NewViewForm lastResult={refused} />}
        {lists.length === 0 && !isNew && (
          <EmptyState icon="filter" title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        )}
        {lists.map(({ list, label, href, views }) => (
          <section key={list} className="stack">
            <h2>{label}</h2>
            {views.map((view) => (
              <ViewItem
                key={view.id}
                view={view}
                href={view.query ? `${href}?${view.query}` : href}
                isMine={view.userId === me}
                mayRemove={view.userId === me || manages}
                lastResult={refused?.initialValue?.id === view.id ? refused : undefined}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
