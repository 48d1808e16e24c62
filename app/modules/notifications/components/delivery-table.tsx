import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { Badge, DataTable, EmptyState, FilterBar, Pagination, SelectField, Time } from '~/ui';

interface Row {
  id: string;
  channel: 'email' | 'sms';
  recipient: string;
  name: string | null;
  what: string;
  status: string;
  sendAfter: string | Date | null;
  error: string | null;
  provider: string | null;
  at: string | Date;
}

export interface DeliveryTableProps {
  base: string;
  channel: string;
  status: string;
  isFiltered: boolean;
  hasSms: boolean;
  rows: Row[];
  firstHref: string | undefined;
  nextHref: string | undefined;
}

const tones = {
  recorded: 'neutral',
  sent: 'info',
  delivered: 'ok',
  undelivered: 'danger',
  failed: 'danger',
  suppressed: 'warn',
} as const;
const statuses = Object.keys(tones) as (keyof typeof tones)[];

/** Messages with what became of them; `caption` says whose. */
export function DeliveryTable(props: DeliveryTableProps & { caption: string; toWhom: boolean }) {
  const { t } = useTranslation('notifications');
  return (
    <>
      <FilterBar active={props.isFiltered} resetHref={props.base}>
        {props.hasSms && (
          <SelectField
            field={{ id: 'channel', name: 'channel', initialValue: props.channel }}
            label={t('deliveries.channel')}
            emptyLabel={t('deliveries.any')}
            options={(['email', 'sms'] as const).map((value) => ({
              value,
              label: t(`deliveries.by.${value}`),
            }))}
          />
        )}
        <SelectField
          field={{ id: 'status', name: 'status', initialValue: props.status }}
          label={t('deliveries.status')}
          emptyLabel={t('deliveries.any')}
          options={statuses.map((value) => ({ value, label: t(`deliveries.is.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        caption={props.caption}
        rows={props.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('deliveries.empty')} icon="mail" />}
        columns={[
          { key: 'what', header: t('deliveries.about'), cell: (row) => row.what },
          {
            key: 'to',
            header: t('deliveries.to'),
            cell: (row) => <To row={row} named={props.toWhom} />,
            cardLabel: true,
          },
          {
            key: 'at',
            header: t('deliveries.when'),
            cell: (row) => <Time value={row.at} show="dateTime" />,
            cardLabel: true,
          },
          {
            key: 'status',
            header: t('deliveries.status'),
            cell: (row) => <Standing row={row} />,
            cardLabel: true,
          },
        ]}
      />
      <Pagination previousHref={props.firstHref} nextHref={props.nextHref} />
    </>
  );
}

function To({ row, named }: { row: Row; named: boolean }): ReactNode {
  return (
    <span className="break-words">
      {named && row.name && <span className="block">{row.name}</span>}
      <bdi dir="ltr" className="muted small">
        {row.recipient}
      </bdi>
    </span>
  );
}

function Standing({ row: { status, sendAfter, error } }: { row: Row }): ReactNode {
  const { t } = useTranslation('notifications');
  const known = statuses.find((one) => one === status) ?? 'recorded';
  return (
    <span className="block">
      <Badge tone={tones[known]}>{t(`deliveries.is.${known}`)}</Badge>
      {known === 'recorded' && sendAfter && (
        <span className="muted small block">
          {t('deliveries.heldUntil')} <Time value={sendAfter} show="dateTime" />
        </span>
      )}
      {error && (
        <bdi dir="ltr" className="muted small block break-words">
          {error}
        </bdi>
      )}
    </span>
  );
}
