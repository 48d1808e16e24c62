import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Card, DataTable, EmptyState, FilterBar, PageHeader, SelectField, TextField } from '~/ui';
import { StandingBadge } from '../components/standing';
import { listOffers } from '../queries/catalogue.server';
import { cardOf, type ModuleCard } from '../view.server';

const filterSchema = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  category: z.string().max(40).catch('').default(''),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'modules.manage');
  const filter = filterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const offers = await readTenant(ctx, (trx) => listOffers(trx, ctx.tenant.id, ctx.tenant.plan));
  const all = offers
    .flatMap((offer) => cardOf(offer, ctx.t) ?? [])
    .filter(({ standing }) => standing !== 'withdrawn')
    .sort((a, b) => a.name.localeCompare(b.name, ctx.user.locale));
  return {
    base: `/app/${ctx.tenant.slug}/marketplace`,
    filter,
    categories: [...new Set(all.map(({ category }) => category))],
    modules: all.filter((module) => matches(module, filter, ctx.user.locale)),
  };
}

function matches(
  { name, description, category }: ModuleCard,
  filter: z.output<typeof filterSchema>,
  locale: string,
): boolean {
  if (filter.category && category !== filter.category) return false;
  const words = `${name} ${description}`.toLocaleLowerCase(locale);
  return words.includes(filter.q.toLocaleLowerCase(locale));
}

export default function MarketplacePage() {
  const { base, filter, categories, modules } = useLoaderData<typeof loader>();
  const { t } = useTranslation('marketplace');
  const groups = [...Map.groupBy(modules, ({ category }) => category)];
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')} />
      <FilterBar active={Boolean(filter.q || filter.category)} resetHref={base}>
        <TextField
          field={{ id: 'q', name: 'q', initialValue: filter.q }}
          type="search"
          label={t('list.search')}
        />
        <SelectField
          field={{ id: 'category', name: 'category', initialValue: filter.category }}
          label={t('field.category')}
          emptyLabel={t('list.anyCategory')}
          options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
        />
      </FilterBar>
      <div className="stack-lg">
        {groups.length === 0 && (
          <EmptyState icon="grid" title={t('list.none')}>
            {t('list.noneHint')}
          </EmptyState>
        )}
        {groups.map(([category, list]) => (
          <Card key={category} title={t(`category.${category}`)} flush>
            <DataTable
              caption={t(`category.${category}`)}
              rows={list}
              rowKey={(module) => module.id}
              rowHref={(module) => `${base}/${module.id}`}
              sticky={false}
              columns={[
                { key: 'name', header: t('field.name'), cell: (module) => module.name },
                {
                  key: 'description',
                  header: t('field.description'),
                  cell: (module) => module.description,
                },
                {
                  key: 'standing',
                  header: t('field.standing'),
                  cell: (module) => <StandingBadge standing={module.standing} />,
                },
              ]}
            />
          </Card>
        ))}
      </div>
    </>
  );
}
