import { useTranslation } from '~/platform/i18n';
import { DataTable, EmptyState, Time } from '~/ui';
import type { listDeliveries } from '../queries/deliveries.server';
import { StateBadge } from './badges';

type Row = Awaited<ReturnType<typeof listDeliveries>>[number];

/** Messages to an endpoint and what became of them. */
export function DeliveryTable({ rows, base }: { rows: Row[]; base: string }) {
  const { t } = useTranslation('webhooks');
  return (
    <DataTable
      caption={t('log.title')}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${base}/deliveries/${row.id}`}
      empty={
        <EmptyState title={t('log.none')} icon="send">
          {t('log.noneHint')}
        </EmptyState>
      }
      columns={[
        {
          key: 'when',
          header: t('log.when'),
          cell: (row) => <Time value={row.createdAt} show="dateTime" style="short" />,
        },
        {
          key: 'event',
          header: t('log.event'),
          cell: (row) => <span className="ltr">{row.eventType}</span>,
        },
        {
          key: 'status',
          header: t('log.status'),
          cell: (row) => <StateBadge state={row.status} />,
        },
        {
          key: 'answer',
          header: t('log.answer'),
          cell: (row) => <span className="ltr">{row.responseStatus ?? row.lastError ?? '–'}</span>,
        },
        { key: 'tries', header: t('log.tries'), align: 'end', cell: (row) => row.tries },
      ]}
    />
  );
}
