import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { usePriorityOptions } from '~/platform/priority-marks';
import { Button, Input, LinkButton, Select } from '~/ui';
import type { TaskRow } from '../queries/task-list.server';
import type { TaskListProps } from './task-list';

/**
 * The row that is being edited. Its controls belong to the form `row` outside the table, which stands in
 * another form of its own.
 */
export function TaskRowForm({
  task,
  editColumns,
  staff,
  lastResult,
  here,
}: TaskListProps & { task: TaskRow; here: string }) {
  const priorities = usePriorityOptions();
  const { t } = useTranslation('projects');
  const typed = lastResult?.initialValue?.id === task.id ? lastResult : undefined;
  const control = (name: string, saved: string | null) => ({
    form: 'row',
    name,
    defaultValue: String(typed?.initialValue?.[name] ?? saved ?? ''),
    'aria-invalid': typed?.error?.[name] ? true : undefined,
  });
  return (
    <div className="row-form" id={`t-${task.id}`}>
      <input type="hidden" form="row" name="intent" value="row" />
      <input type="hidden" form="row" name="id" value={task.id} />
      <input type="hidden" form="row" name="version" value={task.version} />
      <Labelled label={t('field.title')}>
        <Input {...control('title', task.title)} maxLength={200} autoFocus />
      </Labelled>
      <Labelled label={t('field.status')}>
        <Select
          {...control('columnId', task.columnId)}
          options={editColumns.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Labelled>
      <Labelled label={t('field.assignee')}>
        <Select
          {...control('assigneeId', task.assigneeId)}
          emptyLabel={t('task.nobody')}
          options={staff
            .filter((person) => person.isActive || person.userId === task.assigneeId)
            .map(({ userId, name }) => ({ value: userId, label: name }))}
        />
      </Labelled>
      <Labelled label={t('field.priority')}>
        <Select {...control('priority', task.priority)} options={priorities} />
      </Labelled>
      <Labelled label={t('field.dueOn')}>
        <Input {...control('dueOn', task.dueOn)} type="date" />
      </Labelled>
      <span className="row">
        <Button form="row" size="sm" variant="primary">
          {t('tasks.save')}
        </Button>
        <LinkButton size="sm" href={here}>
          {t('tasks.cancel')}
        </LinkButton>
      </span>
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label>
      <span className="muted small">{label}</span>
      {children}
    </label>
  );
}
