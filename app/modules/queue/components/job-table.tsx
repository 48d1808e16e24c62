import { useTranslation } from '~/platform/i18n';
import { BulkBar, Button, ConfirmButton, DataTable, EmptyState, Form, Time } from '~/ui';
import type { JobRow } from '../queries/jobs.server';
import type { JobState } from '../schema';
import { useTaskLabel } from './labels';

interface Jobs {
  jobs: JobRow[];
  state: JobState;
  canChange: boolean;
  /** Where a company's jobs are, for the hub. */
  companyHref?: (slug: string) => string;
}

/** The jobs of one state: what it is about by its ids, what went wrong in words and as it was reported. */
export function JobTable({ jobs, state, canChange, companyHref }: Jobs) {
  const { t } = useTranslation('queue');
  const label = useTaskLabel();
  const hasFailed = state === 'failed' || state === 'retrying';
  const table = (
    <DataTable
      caption={t(`list.${state}`)}
      rows={jobs}
      rowKey={(row) => String(row.id)}
      select={
        canChange && hasFailed
          ? { name: 'ids', label: (row) => `${label(row.task)} ${row.id}` }
          : undefined
      }
      empty={
        <EmptyState title={t(`none.${state}`)} icon="check-circle">
          {t('noneHint')}
        </EmptyState>
      }
      columns={[
        {
          key: 'task',
          header: t('field.task'),
          cell: (row) => (
            <>
              {label(row.task)} <span className="muted num">{row.id}</span>
            </>
          ),
        },
        ...(companyHref ? [companyColumn(t('field.company'), companyHref)] : []),
        { key: 'why', header: t('field.why'), cell: (row) => <Why job={row} /> },
        {
          key: 'attempts',
          header: t('field.attempts'),
          align: 'end',
          cell: (row) => t('attempts', { made: row.attempts, most: row.maxAttempts }),
        },
        {
          key: 'when',
          header: t(state === 'waiting' || state === 'retrying' ? 'field.next' : 'field.created'),
          cell: (row) => (
            <Time
              value={state === 'waiting' || state === 'retrying' ? row.runAt : row.createdAt}
              show="dateTime"
              style="short"
            />
          ),
        },
        {
          key: 'retry',
          header: t('retry'),
          hideHeader: true,
          cell: (row) =>
            canChange &&
            hasFailed && (
              <Button size="sm" icon="refresh" name="retry" value={String(row.id)}>
                {t('retry')}
                <span className="sr-only"> {row.id}</span>
              </Button>
            ),
        },
      ]}
    />
  );
  if (!canChange || !hasFailed || jobs.length === 0) return table;
  return (
    <Form className="stack">
      {table}
      <BulkBar>
        <Button name="intent" value="retry" icon="refresh">
          {t('retrySelected')}
        </Button>
        <ConfirmButton
          name="intent"
          value="discard"
          icon="trash"
          label={t('discardSelected')}
          question={t('discardQuestion')}
          confirm={t('discard')}
        />
      </BulkBar>
    </Form>
  );
}

function companyColumn(header: string, href: (slug: string) => string) {
  return {
    key: 'company',
    header,
    cell: (row: JobRow) =>
      row.tenantSlug ? <a href={href(row.tenantSlug)}>{row.tenantName}</a> : '–',
  };
}

function Why({ job }: { job: JobRow }) {
  const { t } = useTranslation('queue');
  const ids = Object.entries(job.ids);
  return (
    <>
      {job.reason && <p>{t(`reason.${job.reason}`)}</p>}
      {!job.reason && job.error && <p>{t('reason.other')}</p>}
      {job.paused && <p>{t('reason.paused')}</p>}
      <details>
        <summary>{t('details')}</summary>
        {job.error && (
          <pre className="small ltr whitespace-pre-wrap wrap-anywhere">{job.error}</pre>
        )}
        <dl className="facts facts-rows small ltr">
          {ids.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{String(value)}</dd>
            </div>
          ))}
          <div>
            <dt>{t('field.request')}</dt>
            <dd>{job.requestId ?? '–'}</dd>
          </div>
        </dl>
      </details>
    </>
  );
}
