import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { eventTypes } from '~/platform/events/registry.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Badge, DataTable, EmptyState, LinkButton, PageHeader, Time } from '~/ui';
import { listRules } from '../queries/rules.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'automations.manage');
  const rules = await readTenant(ctx, (trx) => listRules(trx, ctx.tenant.id));
  return {
    base: `/app/${ctx.tenant.slug}/automation`,
    rules: rules.map((rule) => ({
      ...rule,
      eventKey: eventTypes.get(rule.eventType)?.labelKey ?? null,
    })),
  };
}

export default function RulesPage() {
  const { rules, base } = useLoaderData<typeof loader>();
  const { t } = useTranslation('automation');
  const add = (
    <LinkButton href={`${base}/new`} variant="primary" icon="plus">
      {t('rule.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={rules.length > 0 && add}
      />
      <DataTable
        caption={t('title')}
        rows={rules}
        rowKey={(row) => row.id}
        rowHref={(row) => `${base}/${row.id}`}
        empty={
          <EmptyState title={t('rule.none')} icon="play" action={add}>
            {t('rule.noneHint')}
          </EmptyState>
        }
        columns={[
          { key: 'name', header: t('field.name'), cell: (row) => <bdi>{row.name}</bdi> },
          {
            key: 'event',
            header: t('form.when'),
            cell: (row) => (row.eventKey ? t(row.eventKey) : row.eventType),
          },
          {
            key: 'state',
            header: t('run.status'),
            cell: (row) => (
              <Badge tone={row.enabled ? 'ok' : 'neutral'}>
                {t(row.enabled ? 'rule.on' : 'rule.off')}
              </Badge>
            ),
          },
          {
            key: 'last',
            header: t('rule.lastRun'),
            cell: (row) =>
              row.lastRun ? <Time value={row.lastRun} show="dateTime" style="short" /> : '–',
          },
        ]}
      />
    </>
  );
}
