import { useLocation } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import {
  Alert,
  Button,
  Card,
  DataTable,
  Form,
  FormActions,
  LinkButton,
  Progress,
  SelectField,
} from '~/ui';
import { importFields } from '../import/columns';
import type { RowProblem } from '../import/read-rows';
import type { TaskImport } from '../queries/imports.server';
import type { LastResult } from './updates';

type Item = Omit<TaskImport, 'source'>;

/** Problems of a page. */
const SHOWN_PROBLEMS = 100;

interface Preview {
  header: string[];
  sample: string[][];
  good: number;
  problems: RowProblem[];
}

/** Which column is what, what comes of it, and what is wrong by row; nothing is made before “Import”. */
export function ImportMapping({
  item,
  preview,
  lastResult,
}: {
  item: Item;
  preview: Preview;
  lastResult: LastResult;
}) {
  const { t } = useTranslation('projects');
  const options = preview.header.map((name, at) => ({
    value: String(at),
    label: name.trim() || t('import.unnamed', { place: at + 1 }),
  }));
  return (
    <Form className="stack-lg">
      <Card title={t('import.columns')}>
        <p className="muted mb-4">{t('import.columnsHint')}</p>
        <div className="cols mb-4">
          {importFields.map((field) => (
            <SelectField
              key={field}
              field={{
                id: `map-${field}`,
                name: field,
                initialValue: String(item.mapping[field] ?? ''),
                ...(lastResult?.error?.[field] && { errors: lastResult.error[field] }),
              }}
              label={t(`field.${field}`)}
              emptyLabel={t('import.leaveOut')}
              options={options}
            />
          ))}
        </div>
        <FormActions>
          <Button name="do" value="check">
            {t('import.check')}
          </Button>
        </FormActions>
      </Card>
      <Card title={t('import.sample')} flush>
        <DataTable
          caption={t('import.sample')}
          noCards
          rows={preview.sample.map((cells, n) => ({ line: n + 2, cells }))}
          rowKey={(row) => String(row.line)}
          columns={[
            { key: 'line', header: t('import.line'), cell: (row) => row.line },
            ...preview.header.slice(0, 12).map((name, at) => ({
              key: String(at),
              header: options[at]?.label ?? name,
              cell: (row: { cells: string[] }) => <bdi>{row.cells[at]}</bdi>,
            })),
          ]}
        />
      </Card>
      {preview.problems.length > 0 ? (
        <Problems problems={preview.problems} />
      ) : (
        <Alert tone="ok" title={t('import.fine')} />
      )}
      <div className="row">
        <Button variant="primary" name="do" value="start">
          {t('import.start', { count: preview.good })}
        </Button>
        {preview.good < item.total && (
          <span className="muted">{t('import.skipped', { count: item.total - preview.good })}</span>
        )}
      </div>
    </Form>
  );
}

function Problems({ problems }: Pick<Preview, 'problems'>) {
  const { t } = useTranslation('projects');
  const more = problems.length - SHOWN_PROBLEMS;
  return (
    <Card title={t('import.problems')} flush>
      <DataTable
        caption={t('import.problems')}
        rows={problems.slice(0, SHOWN_PROBLEMS)}
        rowKey={(row) => `${row.line} ${row.field} ${row.key}`}
        columns={[
          {
            key: 'line',
            header: t('import.line'),
            cell: (row) => t('import.lineNumber', { line: row.line }),
          },
          { key: 'field', header: t('import.column'), cell: (row) => t(`field.${row.field}`) },
          { key: 'value', header: t('import.says'), cell: (row) => <bdi>{row.value || '–'}</bdi> },
          {
            key: 'problem',
            header: t('import.problemTitle'),
            cell: (row) => t(`import.problem.${row.key}`),
          },
        ]}
      />
      {more > 0 && <p className="muted small">{t('import.more', { count: more })}</p>}
    </Card>
  );
}

/** How far a running import is, or how it ended. */
export function ImportState({ item, tasks }: { item: Item; tasks: string }) {
  const { t } = useTranslation('projects');
  const { pathname } = useLocation();
  const isRunning = item.status === 'waiting' || item.status === 'running';
  return (
    <div id="import-state" className="stack" data-progress={isRunning || undefined}>
      {isRunning && (
        <>
          <Progress
            value={item.done}
            max={Math.max(item.total, 1)}
            label={t('import.progress', { done: item.done, total: item.total })}
          />
          <p>
            {t('import.leave')} <a href={pathname}>{t('import.refresh')}</a>
          </p>
        </>
      )}
      {item.status === 'failed' && (
        <Alert tone="danger" title={t('import.failed')}>
          {t('import.failedHint', { count: item.created })}
        </Alert>
      )}
      {item.status === 'done' && (
        <Alert tone="ok" title={t('import.done', { count: item.created })}>
          {item.created < item.total && t('import.skipped', { count: item.total - item.created })}
        </Alert>
      )}
      {item.problems.length > 0 && <Problems problems={item.problems} />}
      <div className="row">
        <LinkButton href={tasks}>{t('import.see')}</LinkButton>
      </div>
    </div>
  );
}
