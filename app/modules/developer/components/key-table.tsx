import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, ConfirmButton, DataTable, EmptyState, Form, Tag } from '~/ui';
import { keyState } from '../key';

interface ShownKey {
  id: string;
  name: string;
  prefix: string;
  permissions: string[];
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  maker: string | null;
}

const tones = { live: 'ok', ending: 'warn', expired: 'neutral', revoked: 'neutral' } as const;

/** Keys with what they may do, who made them, and a way to end each. */
export function KeyTable({ keys, now }: { keys: ShownKey[]; now: Date }) {
  const { t } = useTranslation('developer');
  const format = useFormat();
  return (
    <DataTable
      caption={t('keys.title')}
      rows={keys}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('keys.none')}>{t('keys.noneHint')}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: t('field.name'),
          cell: (row) => (
            <>
              {row.name} <code className="ltr muted small">{`msk_${row.prefix}_…`}</code>
            </>
          ),
        },
        {
          key: 'permissions',
          header: t('field.permissions'),
          cell: (row) => <Permissions codes={row.permissions} />,
        },
        { key: 'maker', header: t('field.maker'), cell: (row) => row.maker ?? '–' },
        {
          key: 'used',
          header: t('field.lastUsed'),
          cell: (row) => (row.lastUsedAt ? format.dateTime(row.lastUsedAt) : t('keys.neverUsed')),
        },
        {
          key: 'state',
          header: t('field.state'),
          cell: (row) => {
            const state = keyState(row, now);
            const when = format.date(row.revokedAt ?? row.expiresAt);
            return <Badge tone={tones[state]}>{t(`state.${state}`, { date: when })}</Badge>;
          },
        },
        {
          key: 'revoke',
          header: t('revoke.label'),
          hideHeader: true,
          cell: (row) => <Revoke row={row} now={now} />,
        },
      ]}
    />
  );
}

function Permissions({ codes }: { codes: string[] }) {
  const { t } = useTranslation('developer');
  return (
    <details>
      <summary>{t('keys.permissionCount', { count: codes.length })}</summary>
      <span className="row">
        {codes.map((code) => (
          <Tag key={code}>{code}</Tag>
        ))}
      </span>
    </details>
  );
}

function Revoke({ row, now }: { row: ShownKey; now: Date }) {
  const { t } = useTranslation('developer');
  const state = keyState(row, now);
  if (state === 'revoked' || state === 'expired') return null;
  return (
    <Form id={`revoke-${row.id}`}>
      <ConfirmButton
        name="revoke"
        value={row.id}
        label={t('revoke.label')}
        question={t('revoke.question', { name: row.name })}
        confirm={t('revoke.label')}
      />
    </Form>
  );
}
