import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, Button, Card, DataTable, Form, Time } from '~/ui';

interface ExportRow {
  id: string;
  status: string;
  entries: number | null;
  bytes: number | null;
  error: string | null;
  createdAt: Date;
  requestedBy: string | null;
}

const command = (key: string) => `npm run audit:verify -- audit.zip --key ${key}`;

const tones = { waiting: 'info', ready: 'ok', failed: 'danger' } as const;

/** Signed exports: ask for one, fetch one, and how to verify it anywhere. */
export function ExportCard({
  base,
  exports,
  publicKey,
}: {
  base: string;
  exports: ExportRow[];
  publicKey: string;
}) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const name = (row: ExportRow) => format.dateTime(row.createdAt);
  return (
    <Card
      id="exports"
      title={t('export.title')}
      actions={
        <Form intent="export">
          <Button variant="primary" size="sm" icon="download">
            {t('export.ask')}
          </Button>
        </Form>
      }
    >
      <div className="stack">
        <p className="muted">{t('export.hint')}</p>
        <pre className="small ltr whitespace-pre-wrap wrap-anywhere">{command(publicKey)}</pre>
        <DataTable
          caption={t('export.title')}
          rows={exports}
          rowKey={(row) => row.id}
          empty={<p className="muted">{t('export.none')}</p>}
          columns={[
            {
              key: 'created',
              header: t('column.when'),
              cell: (row) => <Time value={row.createdAt} show="dateTime" style="short" />,
            },
            { key: 'by', header: t('column.who'), cell: (row) => row.requestedBy ?? '–' },
            {
              key: 'status',
              header: t('export.state'),
              cell: (row) => (
                <>
                  <Badge tone={tones[row.status as keyof typeof tones] ?? 'neutral'}>
                    {t(`export.${row.status}`)}
                  </Badge>
                  {row.error && <p className="small ltr">{row.error}</p>}
                </>
              ),
            },
            {
              key: 'entries',
              header: t('export.entries'),
              align: 'end',
              cell: (row) => (row.entries === null ? '–' : format.number(row.entries)),
            },
            {
              key: 'file',
              header: t('export.file'),
              hideHeader: true,
              cell: (row) =>
                row.status === 'ready' ? (
                  <a href={`${base}/exports/${row.id}`} download>
                    {t('export.download', { size: format.bytes(row.bytes ?? 0) })}
                    <span className="sr-only"> {name(row)}</span>
                  </a>
                ) : (
                  row.status === 'waiting' && (
                    <a href={`${base}/proof#exports`}>{t('export.look')}</a>
                  )
                ),
            },
          ]}
        />
      </div>
    </Card>
  );
}
