import { useFormat, useTranslation } from '~/platform/i18n';
import { usePriorityMarks } from '~/platform/priority-marks';
import { Badge, type Column, DataTable } from '~/ui';
import type { Label } from '../queries/labels.server';
import type { TaskRow } from '../queries/task-list.server';
import type { TaskFilter } from '../task-filter';
import { kindTone, LabelTags } from './marks';
import type { TaskListProps } from './task-list';
import { TaskRowForm } from './task-row';

type Props = TaskListProps & { href: (change: Partial<TaskFilter>) => string };

/** Rows of tasks, under a heading for each group where they are grouped. */
export function TaskTable(props: Props) {
  const { rows, filter, staff } = props;
  const { t } = useTranslation('projects');
  const columns = useColumns(props);
  const names = new Map(staff.map((person) => [person.userId, person.name]));
  if (!filter.group) return <Rows {...props} rows={rows} cells={columns} name={t('nav.tasks')} />;
  const group = filter.group;
  const nameOf = (row: TaskRow) => {
    if (group === 'status') return row.column;
    if (group === 'assignee') return names.get(row.assigneeId ?? '') ?? t('task.nobody');
    if (group === 'project') return row.project;
    if (group === 'milestone') return row.milestone ?? t('task.noMilestone');
    return t(`platform:priority.${row.priority}`);
  };
  const found = new Map<string, TaskRow[]>();
  for (const row of rows) found.set(nameOf(row), [...(found.get(nameOf(row)) ?? []), row]);
  return (
    <>
      {[...found].map(([name, own]) => (
        <section key={name} className="stack">
          <h2>
            <bdi>{name}</bdi>
          </h2>
          <Rows {...props} rows={own} cells={columns} name={name} />
        </section>
      ))}
    </>
  );
}

function Rows(props: Props & { cells: Column<TaskRow>[]; name: string }) {
  const { rows, cells, name, app, write, edited, filter, href } = props;
  return (
    <DataTable
      caption={name}
      columns={cells}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${app}/projects/tasks/${row.id}`}
      rowForm={(row) =>
        row === edited && <TaskRowForm {...props} task={row} here={href({ after: filter.after })} />
      }
      select={
        write === 'none' ? undefined : { name: 'ids', label: (row) => `${row.number} ${row.title}` }
      }
    />
  );
}

function useColumns(props: Props): Column<TaskRow>[] {
  const { filter, staff, labels, project, today, me, write, href } = props;
  const { t } = useTranslation('projects');
  const format = useFormat();
  const names = new Map(staff.map((person) => [person.userId, person.name]));
  const marks = usePriorityMarks();
  const here = href({ after: filter.after });
  const sort = (by: TaskFilter['sort']) => ({
    sortHref: href({ sort: by }),
    ...(filter.sort === by && { sorted: 'ascending' as const }),
  });
  const columns: (Column<TaskRow> | false)[] = [
    {
      key: 'title',
      header: t('field.title'),
      ...sort('title'),
      cell: (row) => <Title row={row} labels={labels} />,
    },
    !project && { key: 'project', header: t('field.project'), cell: (row) => row.project },
    {
      key: 'status',
      header: t('field.status'),
      cell: (row) => <Badge tone={kindTone[row.kind]}>{row.column}</Badge>,
    },
    {
      key: 'assignee',
      header: t('field.assignee'),
      cell: (row) => names.get(row.assigneeId ?? '') ?? t('task.nobody'),
    },
    {
      key: 'priority',
      header: t('field.priority'),
      ...sort('priority'),
      cell: (row) => marks.get(row.priority),
    },
    {
      key: 'due',
      header: t('field.dueOn'),
      ...sort('due'),
      cardLabel: true,
      cell: (row) =>
        row.dueOn && row.dueOn < today && row.kind !== 'done' ? (
          <span className="late">
            {format.date(row.dueOn)}
            <span className="sr-only"> {t('board.late')}</span>
          </span>
        ) : row.dueOn ? (
          <span className="day">{format.date(row.dueOn)}</span>
        ) : (
          '–'
        ),
    },
    write !== 'none' && {
      key: 'edit',
      header: t('tasks.edit'),
      hideHeader: true,
      cell: (row) =>
        (write !== 'own' || row.assigneeId === me) && (
          <a
            className="row-edit"
            href={`${here}${here.includes('?') ? '&' : '?'}edit=${row.id}#t-${row.id}`}
          >
            {t('tasks.edit')}
            <span className="sr-only"> {row.title}</span>
          </a>
        ),
    },
  ];
  return columns.filter((column) => column !== false);
}

function Title({ row, labels }: { row: TaskRow; labels: Label[] }) {
  return (
    <>
      <span className="task-number" id={`t-${row.id}`}>
        {row.number}
      </span>{' '}
      <bdi>{row.title}</bdi>
      {row.labels.length > 0 && <LabelTags names={row.labels} labels={labels} />}
    </>
  );
}
