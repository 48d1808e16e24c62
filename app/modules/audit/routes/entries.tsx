import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  DateField,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeader,
  Pagination,
  SelectField,
  TextField,
} from '~/ui';
import { AuditTabs } from '../components/audit-tabs';
import { EntryList } from '../components/entry-list';
import { useAuditLabels } from '../components/labels';
import { differences } from '../difference';
import { auditChoices, listAuditEntries } from '../queries/entries.server';
import { filterQuery, readFilter } from '../schema';

const PAGE_SIZE = 50;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'audit.read');
  const filter = readFilter(new URL(request.url).searchParams, ctx.user.timeZone);
  const base = `/app/${ctx.tenant.slug}/audit`;
  return readTenant(ctx, async (trx) => {
    const [rows, choices] = await Promise.all([
      listAuditEntries(trx, ctx.tenant.id, filter, PAGE_SIZE),
      auditChoices(trx, ctx.tenant.id),
    ]);
    const entries = rows.slice(0, PAGE_SIZE).map(({ before, after, ...row }) => ({
      ...row,
      differences: differences(before, after),
    }));
    const query = filterQuery(filter);
    const last = entries.at(-1);
    const next =
      rows.length > PAGE_SIZE && last ? new URLSearchParams([...query, ['before', last.id]]) : null;
    return {
      base,
      filter,
      choices,
      entries,
      isFiltered: query.size > 0,
      canProve: ctx.can('audit.read', 'all'),
      csvHref: `${base}.csv?${query}`,
      nextHref: next ? `${base}?${next}` : undefined,
      firstHref: filter.before ? `${base}?${query}` : undefined,
    };
  });
}

export default function AuditPage() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('audit');
  const label = useAuditLabels();
  const { filter, choices } = page;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <LinkButton href={page.csvHref} variant="secondary" icon="download">
            {t('csv')}
          </LinkButton>
        }
      />
      {page.canProve && <AuditTabs base={page.base} current="entries" />}
      <FilterBar active={page.isFiltered} resetHref={page.base} keep={{ record: filter.record }}>
        <TextField
          field={{ id: 'q', name: 'q', initialValue: filter.search }}
          type="search"
          label={t('filter.search')}
        />
        <SelectField
          field={{ id: 'actor', name: 'actor', initialValue: filter.actor }}
          label={t('filter.actor')}
          emptyLabel={t('filter.anybody')}
          options={choices.actors.map((actor) => ({
            value: actor.id,
            label: actor.name ?? actor.id,
          }))}
        />
        <SelectField
          field={{ id: 'action', name: 'action', initialValue: filter.action }}
          label={t('filter.action')}
          emptyLabel={t('filter.anything')}
          options={choices.actions.map((value) => ({ value, label: label.action(value) }))}
        />
        <SelectField
          field={{ id: 'type', name: 'type', initialValue: filter.type }}
          label={t('filter.type')}
          emptyLabel={t('filter.anywhere')}
          options={choices.types.map((value) => ({ value, label: label.type(value) }))}
        />
        <DateField
          field={{ id: 'from', name: 'from', initialValue: filter.from }}
          label={t('filter.from')}
        />
        <DateField
          field={{ id: 'until', name: 'until', initialValue: filter.until }}
          label={t('filter.until')}
        />
      </FilterBar>
      {page.entries.length === 0 ? (
        <EmptyState title={t('none')} icon="activity">
          {t('noneHint')}
        </EmptyState>
      ) : (
        <EntryList entries={page.entries} />
      )}
      <Pagination previousHref={page.firstHref} nextHref={page.nextHref} />
    </>
  );
}
