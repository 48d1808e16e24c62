import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import { Alert, Badge, DataTable, EmptyState, PageHeader, Stat, Time } from '~/ui';
import { viewFleet } from '../queries/fleet.server';

/** Four missed heartbeats. */
const SILENT_AFTER = 60;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'fleet.read');
  return { fleet: await readTenant(ctx, viewFleet) };
}

export default function FleetPage() {
  const { fleet } = useLoaderData<typeof loader>();
  const { t } = useTranslation('hub');
  const format = useFormat();
  const alive = fleet.instances.filter(({ silentSeconds }) => silentSeconds <= SILENT_AFTER);
  const versions = new Set(alive.map(({ version }) => version));
  const has = (kind: string) => alive.some((instance) => instance.kind === kind);
  return (
    <>
      <PageHeader title={t('fleet.title')} description={t('fleet.description')} />
      <div className="stack-lg">
        {!(has('web') && has('worker')) && (
          <Alert tone="danger" title={t('fleet.missing')}>
            {t('fleet.missingHint')}
          </Alert>
        )}
        {versions.size > 1 && <Alert tone="warn" title={t('fleet.mixed')} />}
        <div className="cols">
          <Stat label={t('fleet.alive')} value={format.number(alive.length)} />
          <Stat label={t('fleet.queue')} value={format.number(fleet.queueDepth)} />
          <Stat label={t('fleet.environment')} value={t(`environment.${fleet.environment}`)} />
        </div>
        <DataTable
          caption={t('fleet.title')}
          rows={fleet.instances}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('fleet.none')} icon="server" />}
          columns={[
            {
              key: 'kind',
              header: t('fleet.kind'),
              cell: (row) => t(`fleet.kinds.${row.kind}`),
            },
            {
              key: 'state',
              header: t('field.status'),
              cell: (row) => (
                <Badge tone={row.silentSeconds <= SILENT_AFTER ? 'ok' : 'danger'}>
                  {t(row.silentSeconds <= SILENT_AFTER ? 'fleet.runs' : 'fleet.silent')}
                </Badge>
              ),
            },
            {
              key: 'version',
              header: t('fleet.version'),
              cardLabel: true,
              cell: (row) => <span className="ltr">{row.version}</span>,
            },
            {
              key: 'host',
              header: t('fleet.host'),
              cardLabel: true,
              cell: (row) => (
                <span className="ltr">
                  {row.host} · {row.pid}
                </span>
              ),
            },
            {
              key: 'since',
              header: t('fleet.since'),
              cardLabel: true,
              cell: (row) => <Time value={row.startedAt} show="dateTime" style="short" />,
            },
            {
              key: 'seen',
              header: t('fleet.seen'),
              cardLabel: true,
              cell: (row) => t('fleet.secondsAgo', { seconds: row.silentSeconds }),
            },
          ]}
        />
      </div>
    </>
  );
}
