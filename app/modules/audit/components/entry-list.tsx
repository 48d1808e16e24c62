import { useTranslation } from '~/platform/i18n';
import { DataTable, Time } from '~/ui';
import type { Difference } from '../difference';
import { useAuditLabels } from './labels';

export interface EntryRow {
  id: string;
  occurredAt: Date;
  actorName: string | null;
  actorKind: string;
  action: string;
  recordType: string;
  requestId: string | null;
  ip: string | null;
  differences: Difference[];
}

/** Entries as a table; the difference opens in place, without script. */
export function EntryList({ entries }: { entries: EntryRow[] }) {
  const { t } = useTranslation('audit');
  const label = useAuditLabels();
  return (
    <DataTable
      caption={t('title')}
      rows={entries}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'when',
          header: t('column.when'),
          cell: (row) => <Time value={row.occurredAt} show="dateTime" style="short" />,
        },
        { key: 'who', header: t('column.who'), cell: (row) => label.actor(row) },
        {
          key: 'what',
          header: t('column.what'),
          cell: (row) => `${label.action(row.action)} · ${label.type(row.recordType)}`,
        },
        { key: 'changes', header: t('column.changes'), cell: (row) => <Changes entry={row} /> },
      ]}
    />
  );
}

function Changes({ entry }: { entry: EntryRow }) {
  const { t } = useTranslation('audit');
  return (
    <details className="audit-changes">
      <summary>{t('changed', { count: entry.differences.length })}</summary>
      <dl className="audit-diff ltr">
        {entry.differences.map((field) => (
          <div key={field.name}>
            <dt>{field.name}</dt>
            {field.before !== undefined && (
              <dd>
                <del>{field.before}</del>
              </dd>
            )}
            {field.after !== undefined && (
              <dd>
                <ins>{field.after}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className="small muted">
        {t('origin', { request: entry.requestId ?? '–', ip: entry.ip ?? '–' })}
      </p>
    </details>
  );
}
