import { useTranslation } from '~/platform/i18n';
import { Badge, DataTable, Time } from '~/ui';

interface Tried {
  id: string;
  at: Date;
  actor: string | null;
  recordHref: string | null;
  matches: boolean;
  steps: {
    kind: string;
    labelKey: string | null;
    people: string[];
    title: string;
    message: string;
  }[];
}

/** Past events, and what the rule would have done. */
export function TriedEvents({ tried }: { tried: Tried[] }) {
  const { t } = useTranslation('automation');
  return (
    <DataTable
      caption={t('try.title')}
      rows={tried}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'when',
          header: t('run.when'),
          cell: (row) => <Time value={row.at} show="dateTime" style="short" />,
        },
        {
          key: 'matches',
          header: t('try.conditions'),
          cell: (row) => (
            <Badge tone={row.matches ? 'ok' : 'neutral'}>
              {t(row.matches ? 'try.yes' : 'try.no')}
            </Badge>
          ),
        },
        {
          key: 'steps',
          header: t('try.would'),
          cell: (row) => (
            <ol className="rule-steps">
              {row.steps.map((step, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the order is what names them
                <li key={at}>
                  {step.labelKey ? t(step.labelKey) : step.kind}
                  {step.people.length > 0 && `: ${step.people.join(', ')}`}
                  {step.title && <div className="muted">{step.title}</div>}
                  {step.message && <div className="muted">{step.message}</div>}
                </li>
              ))}
            </ol>
          ),
        },
        {
          key: 'record',
          header: t('run.record'),
          cell: (row) => (row.recordHref ? <a href={row.recordHref}>{t('run.open')}</a> : '–'),
        },
      ]}
    />
  );
}
