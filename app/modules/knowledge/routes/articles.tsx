import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { DataTable, EmptyState, LinkButton, PageHeader, Pagination, Time } from '~/ui';
import { categoryChoices } from '../category-choices.server';
import { ArticleFilters } from '../components/article-filters';
import { Languages, StateBadge, VisibilityBadge } from '../components/marks';
import { articleCursor, listArticles, readArticleFilter } from '../queries/articles.server';
import { listCategories } from '../queries/categories.server';
import { memberReader } from '../reader';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'articles.read');
  const filter = readArticleFilter(new URL(request.url).searchParams);
  const scope = { ...memberReader(ctx), today: ctx.today() };
  const [page, categories] = await readTenant(ctx, (trx) =>
    Promise.all([listArticles(trx, scope, filter), listCategories(trx, ctx.tenant.id)]),
  );
  const last = page.rows.at(-1);
  return {
    rows: page.rows,
    next: page.hasMore && last ? articleCursor(last, filter.sort) : null,
    filter,
    categories: categoryChoices(categories, ctx),
    base: `/app/${ctx.tenant.slug}/knowledge`,
    canWrite: ctx.can('articles.write'),
    canPublish: ctx.can('articles.publish'),
  };
}

export default function ArticlesPage() {
  const page = useLoaderData<typeof loader>();
  const { rows, filter, base, canWrite } = page;
  const { t } = useTranslation('knowledge');
  const format = useFormat();
  const names = new Map(page.categories.map(({ id, name }) => [id, name]));
  const { after, ...kept } = filter;
  const query = new URLSearchParams(Object.entries(kept).filter(([, value]) => value));
  if (page.next) query.set('after', page.next);
  const create = canWrite && (
    <LinkButton variant="primary" icon="plus" href={`${base}/new`}>
      {t('list.new')}
    </LinkButton>
  );
  const active = Boolean(filter.q || filter.category || filter.visibility || filter.state);
  return (
    <>
      <PageHeader
        title={t('nav.articles')}
        description={t('list.description')}
        actions={
          <>
            {create}
            {page.canPublish && (
              <LinkButton icon="list" href={`${base}/categories`}>
                {t('categories.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <ArticleFilters
        filter={filter}
        categories={page.categories}
        resetHref={base}
        active={active}
      />
      <DataTable
        caption={t('nav.articles')}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        empty={
          <EmptyState icon="book" title={t(active ? 'list.noMatch' : 'list.none')} action={create}>
            {t(active ? 'list.noMatchHint' : 'list.noneHint')}
          </EmptyState>
        }
        columns={[
          { key: 'title', header: t('field.title'), cell: (row) => <bdi>{row.title}</bdi> },
          {
            key: 'state',
            header: t('field.state'),
            cell: (row) => (
              <StateBadge published={row.published.length} pending={row.pending.length} />
            ),
          },
          {
            key: 'visibility',
            header: t('field.visibility'),
            cell: (row) => <VisibilityBadge visibility={row.visibility} />,
          },
          {
            key: 'category',
            header: t('field.category'),
            cell: (row) => <bdi>{names.get(row.categoryId ?? '') ?? '–'}</bdi>,
          },
          {
            key: 'locales',
            header: t('field.languages'),
            cardLabel: true,
            cell: (row) => (row.published.length > 0 ? <Languages locales={row.published} /> : '–'),
          },
          {
            key: 'votes',
            header: t('field.votes'),
            align: 'end',
            cardLabel: true,
            cell: (row) =>
              t('field.votesOf', {
                yes: format.number(row.helpful),
                no: format.number(row.unhelpful),
              }),
          },
          {
            key: 'updated',
            header: t('field.updated'),
            cardLabel: true,
            cell: (row) => <Time value={row.updatedAt} show="date" />,
          },
        ]}
      />
      <Pagination
        previousHref={after ? base : null}
        nextHref={page.next ? `${base}?${query}` : null}
      />
    </>
  );
}
