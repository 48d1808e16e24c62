import { useTranslation } from '~/platform/i18n';
import { usePriorityOptions } from '~/platform/priority-marks';
import { FilterBar, SelectField, TextField } from '~/ui';
import { columnKinds } from '../status';
import { dueChoices, groupings, type TaskFilter, taskSorts } from '../task-filter';
import type { TaskListProps } from './task-list';

/** The filters of a list of tasks. */
export function TaskFilters({
  filter,
  staff,
  labels,
  columns,
  points,
  projects,
  project,
  base,
  isFiltered,
}: TaskListProps & { isFiltered: boolean }) {
  const { t } = useTranslation('projects');
  const field = (name: keyof TaskFilter) => ({ id: `f-${name}`, name, initialValue: filter[name] });
  const hasMore = [filter.priority, filter.label, filter.milestone, filter.group].some(Boolean);
  return (
    <FilterBar resetHref={base} active={isFiltered}>
      <TextField
        field={field('q')}
        type="search"
        label={t('tasks.search')}
        className="field-search"
      />
      {!project && (
        <SelectField
          field={field('project')}
          label={t('field.project')}
          emptyLabel={t('tasks.anyProject')}
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        field={field('status')}
        label={t('field.status')}
        options={[
          { value: 'open', label: t('tasks.open') },
          ...(project
            ? columns.map(({ id, name }) => ({ value: id, label: name }))
            : columnKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))),
          { value: 'all', label: t('status.all') },
          { value: 'archived', label: t('tasks.archived') },
        ]}
      />
      <SelectField
        field={field('assignee')}
        label={t('field.assignee')}
        emptyLabel={t('list.anybody')}
        options={[
          { value: 'me', label: t('list.me') },
          { value: 'none', label: t('task.nobody') },
          ...staff
            .filter((person) => person.isActive || person.userId === filter.assignee)
            .map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
      <SelectField
        field={field('due')}
        label={t('field.dueOn')}
        emptyLabel={t('tasks.anytime')}
        options={dueChoices.map((value) => ({ value, label: t(`due.${value}`) }))}
      />
      <details className="filters-more" open={hasMore || undefined}>
        <summary>{t('tasks.more')}</summary>
        <div>
          <SelectField
            field={field('priority')}
            label={t('field.priority')}
            emptyLabel={t('tasks.any')}
            options={usePriorityOptions()}
          />
          <SelectField
            field={field('label')}
            label={t('field.label')}
            emptyLabel={t('tasks.any')}
            options={labels.map(({ name }) => ({ value: name, label: name }))}
          />
          {points.length > 0 && (
            <SelectField
              field={field('milestone')}
              label={t('field.milestone')}
              emptyLabel={t('tasks.any')}
              options={points.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <SelectField
            field={field('group')}
            label={t('tasks.group')}
            emptyLabel={t('tasks.noGroup')}
            options={groupings
              .filter((value) => !(project && value === 'project'))
              .map((value) => ({ value, label: t(`field.${value}`) }))}
          />
          <SelectField
            field={field('sort')}
            label={t('tasks.sort')}
            options={taskSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </div>
      </details>
    </FilterBar>
  );
}
