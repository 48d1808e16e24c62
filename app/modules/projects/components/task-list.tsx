import { useTranslation } from '~/platform/i18n';
import { SavedViews } from '~/platform/views/saved-views';
import { Alert, EmptyState, Form, LinkButton, Pagination } from '~/ui';
import { taskQuery } from '../task-filter';
import type { TaskListPage } from '../task-list.server';
import { BulkEdit } from './task-bulk';
import { TaskFilters } from './task-filters';
import { TaskTable } from './task-table';
import type { LastResult } from './updates';

export type TaskListProps = TaskListPage & { base: string; lastResult: LastResult };

/** A list of tasks: saved views, filters, groups, rows to be edited in place, and what happens to the ticked ones. */
export function TaskList(props: TaskListProps) {
  const { base, app, filter, rows, project, views, query, write, edited } = props;
  const { t } = useTranslation('projects');
  const fixed = project?.id ?? '';
  const href = (change: Partial<typeof filter>) => {
    const words = taskQuery(filter, change, fixed);
    return words ? `${base}?${words}` : base;
  };
  const isFiltered = href({ sort: 'due', group: '' }) !== base;
  const errors = Object.values(props.lastResult?.error ?? {}).flatMap((each) => each ?? []);
  const table = <TaskTable {...props} href={href} />;
  return (
    <>
      {!project && (
        <SavedViews list="projects/tasks" views={views} query={query} base={base} app={app} />
      )}
      {project && <ProjectViews {...props} />}
      <TaskFilters {...props} isFiltered={isFiltered} />
      {errors.length > 0 && <Alert tone="danger">{errors.join(' ')}</Alert>}
      {rows.length === 0 ? (
        <EmptyState
          icon="check-circle"
          title={t(isFiltered ? 'tasks.noMatch' : 'tasks.none')}
          action={
            isFiltered ? (
              <LinkButton href={base}>{t('tasks.clear')}</LinkButton>
            ) : (
              project && (
                <LinkButton href={`${app}/projects/${project.id}/board`}>
                  {t('view.board')}
                </LinkButton>
              )
            )
          }
        >
          {t(isFiltered ? 'list.noMatchHint' : 'tasks.noneHint')}
        </EmptyState>
      ) : (
        <>
          {edited && <form method="post" id="row" noValidate />}
          {write === 'none' ? (
            table
          ) : (
            <Form className="stack-lg" intent="bulk">
              {table}
              <BulkEdit {...props} />
            </Form>
          )}
        </>
      )}
      <div className="row-between">
        <Pagination
          previousHref={filter.after ? href({}) : null}
          nextHref={props.hasMore ? href({ after: rows.at(-1)?.id ?? '' }) : null}
        />
        {rows.length > 0 && (
          <LinkButton
            size="sm"
            variant="quiet"
            icon="download"
            href={`${app}/projects/tasks.csv?${taskQuery(filter)}`}
          >
            {t('tasks.csv')}
          </LinkButton>
        )}
      </div>
    </>
  );
}

/** On a project's own page: the views that are about this project, their address shortened to it. */
function ProjectViews({ views, project, base, app, filter }: TaskListProps) {
  const own = views.filter(
    (view) => new URLSearchParams(view.query).get('project') === project?.id,
  );
  return (
    <SavedViews
      list="projects/tasks"
      views={own}
      query={isPlain(taskQuery(filter), project?.id) ? '' : taskQuery(filter)}
      base={base}
      app={app}
    />
  );
}

function isPlain(query: string, project: string | undefined): boolean {
  return query === `project=${project}`;
}
