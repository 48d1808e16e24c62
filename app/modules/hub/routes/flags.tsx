import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import { Badge, DataTable, EmptyState, LinkButton, PageHeader, Time } from '~/ui';
import { listFlags } from '../queries/flags.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'flags.read');
  return { flags: await readTenant(ctx, listFlags), canManage: ctx.can('flags.manage') };
}

export default function HubFlagsPage() {
  const { flags, canManage } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t('flags.title')}
        description={t('flags.description')}
        actions={
          canManage && (
            <LinkButton href="/hub/flags/new" variant="primary" icon="plus">
              {t('flags.new')}
            </LinkButton>
          )
        }
      />
      <DataTable
        caption={t('flags.title')}
        rows={flags}
        rowKey={(row) => row.key}
        rowHref={(row) => `/hub/flags/${row.key}`}
        empty={<EmptyState title={t('flags.none')} icon="flag" />}
        columns={[
          {
            key: 'key',
            header: t('flags.key'),
            cell: (row) => <code className="ltr">{row.key}</code>,
          },
          { key: 'description', header: t('flags.what'), cell: (row) => row.description },
          {
            key: 'state',
            header: t('field.status'),
            cell: (row) => (
              <Badge tone={row.enabled ? 'ok' : row.percentage > 0 ? 'info' : 'neutral'}>
                {row.enabled
                  ? t('flags.on')
                  : row.percentage > 0
                    ? t('flags.share', { share: format.percent(row.percentage / 100) })
                    : t('flags.off')}
              </Badge>
            ),
          },
          {
            key: 'where',
            header: t('flags.environments'),
            cell: (row) =>
              row.environments.length === 0
                ? t('flags.everywhere')
                : format.list(row.environments.map((name) => t(`environment.${name}`))),
          },
          {
            key: 'overrides',
            header: t('flags.overrides'),
            align: 'end',
            cell: (row) => format.number(row.overrides),
          },
          {
            key: 'used',
            header: t('flags.used'),
            cardLabel: true,
            cell: (row) => (
              <>
                {row.last_used_at ? (
                  <Time value={row.last_used_at} show="date" />
                ) : (
                  t('flags.never')
                )}{' '}
                {row.is_stale && <Badge tone="warn">{t('flags.stale')}</Badge>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
