import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, Button, DataTable, Form } from '~/ui';
import type { TaskRow } from '../queries/jobs.server';
import { type JobFilter, jobsHref } from '../schema';
import { useTaskLabel } from './labels';

interface Tasks {
  tasks: TaskRow[];
  base: string;
  filter: JobFilter;
  canChange: boolean;
  isHub?: boolean;
}

/** Every task with its jobs by state; each can be paused and let go on. */
export function TaskTable({ tasks, base, filter, canChange, isHub = false }: Tasks) {
  const { t } = useTranslation('queue');
  const format = useFormat();
  const label = useTaskLabel();
  const number = (key: 'waiting' | 'running' | 'retrying' | 'failed' | 'done') => ({
    key,
    header: t(`state.${key}`),
    align: 'end' as const,
    cell: (row: TaskRow) => format.number(row[key]),
  });
  const isPaused = (row: TaskRow) => (isHub ? row.pausedByHub : row.paused);
  return (
    <Form>
      <DataTable
        caption={t('tasks')}
        rows={tasks}
        rowKey={(row) => row.task}
        empty={<p className="muted">{t('noTasks')}</p>}
        columns={[
          {
            key: 'task',
            header: t('field.task'),
            cell: (row) => (
              <>
                <a href={jobsHref(base, filter, { task: row.task })}>{label(row.task)}</a>{' '}
                {(row.paused || row.pausedByHub) && (
                  <Badge tone="warn">
                    {t(row.pausedByHub && !isHub ? 'pausedByHub' : 'paused')}
                  </Badge>
                )}
              </>
            ),
          },
          number('failed'),
          number('retrying'),
          number('running'),
          number('waiting'),
          number('done'),
          {
            key: 'average',
            header: t('field.average'),
            align: 'end',
            cell: (row) =>
              row.averageMs === null
                ? '–'
                : t('milliseconds', { number: Math.max(1, Math.round(row.averageMs)) }),
          },
          {
            key: 'pause',
            header: t('field.pause'),
            hideHeader: true,
            cell: (row) =>
              canChange &&
              !row.task.startsWith('audit/') && (
                <Button
                  size="sm"
                  variant="quiet"
                  icon={isPaused(row) ? 'play' : 'pause'}
                  name={isPaused(row) ? 'resume' : 'pause'}
                  value={row.task}
                >
                  {t(isPaused(row) ? 'resume' : 'pause')}
                  <span className="sr-only"> {label(row.task)}</span>
                </Button>
              ),
          },
        ]}
      />
    </Form>
  );
}
