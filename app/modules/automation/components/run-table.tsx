import { useTranslation } from '~/platform/i18n';
import { Badge, DataTable, EmptyState, Time, type Tone } from '~/ui';

export interface RunRow {
  id: string;
  status: string;
  because: string | null;
  ruleVersion: number;
  createdAt: Date;
  recordHref: string | null;
  steps: { labelKey: string | null; kind: string; status: string; detail: string }[];
}

const tones: Record<string, Tone> = {
  waiting: 'info',
  done: 'ok',
  failed: 'danger',
  skipped: 'warn',
};

/** When the rule ran and what became of each of its actions. */
export function RunTable({ rows }: { rows: RunRow[] }) {
  const { t } = useTranslation('automation');
  return (
    <DataTable
      caption={t('run.title')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t('run.none')} icon="activity">
          {t('run.noneHint')}
        </EmptyState>
      }
      columns={[
        {
          key: 'when',
          header: t('run.when'),
          cell: (row) => <Time value={row.createdAt} show="dateTime" style="short" />,
        },
        {
          key: 'status',
          header: t('run.status'),
          cell: (row) => (
            <Badge tone={tones[row.status] ?? 'neutral'}>
              {row.because ? t(`run.because.${row.because}`) : t(`run.state.${row.status}`)}
            </Badge>
          ),
        },
        { key: 'steps', header: t('run.steps'), cell: (row) => <Steps steps={row.steps} /> },
        {
          key: 'record',
          header: t('run.record'),
          cell: (row) => (row.recordHref ? <a href={row.recordHref}>{t('run.open')}</a> : '–'),
        },
        { key: 'version', header: t('run.version'), align: 'end', cell: (row) => row.ruleVersion },
      ]}
    />
  );
}

function Steps({ steps }: { steps: RunRow['steps'] }) {
  const { t } = useTranslation('automation');
  return (
    <ol className="rule-steps">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is what names them
        <li key={at}>
          {step.labelKey ? t(step.labelKey) : step.kind}
          {': '}
          {step.status === 'done' ? (
            t('run.reached', { count: Number(step.detail) })
          ) : (
            <span className="ltr">{step.detail}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
