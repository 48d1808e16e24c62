import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { usePriorityOptions } from '~/platform/priority-marks';
import { Button, Input, LinkButton, Select } from '~/ui';
import type { TaskListProps } from './task-list';

/**
 * The cells of the row that is being edited, by column. Their controls belong to the form `row` outside the
 * table, which stands in another form of its own.
 */
export function useEditCells({
  edited,
  editColumns,
  staff,
  lastResult,
  here,
}: TaskListProps & { here: string }): Record<string, ReactNode> {
  const priorities = usePriorityOptions();
  const { t } = useTranslation('projects');
  if (!edited) return {};
  const typed = lastResult?.initialValue?.id === edited.id ? lastResult : undefined;
  const value = (name: string, saved: string | null) =>
    String(typed?.initialValue?.[name] ?? saved ?? '');
  const control = (name: string, label: string) => ({
    form: 'row',
    className: 'row-input',
    name,
    'aria-label': label,
    'aria-invalid': typed?.error?.[name] ? true : undefined,
  });
  return {
    title: (
      <span id={`t-${edited.id}`}>
        <input type="hidden" form="row" name="intent" value="row" />
        <input type="hidden" form="row" name="id" value={edited.id} />
        <input type="hidden" form="row" name="version" value={edited.version} />
        <Input
          {...control('title', t('field.title'))}
          defaultValue={value('title', edited.title)}
          maxLength={200}
          autoFocus
        />
      </span>
    ),
    status: (
      <Select
        {...control('columnId', t('field.status'))}
        defaultValue={value('columnId', edited.columnId)}
        options={editColumns.map(({ id, name }) => ({ value: id, label: name }))}
      />
    ),
    assignee: (
      <Select
        {...control('assigneeId', t('field.assignee'))}
        defaultValue={value('assigneeId', edited.assigneeId)}
        emptyLabel={t('task.nobody')}
        options={staff
          .filter((person) => person.isActive || person.userId === edited.assigneeId)
          .map(({ userId, name }) => ({ value: userId, label: name }))}
      />
    ),
    priority: (
      <Select
        {...control('priority', t('field.priority'))}
        defaultValue={value('priority', edited.priority)}
        options={priorities}
      />
    ),
    due: (
      <Input
        {...control('dueOn', t('field.dueOn'))}
        type="date"
        defaultValue={value('dueOn', edited.dueOn)}
      />
    ),
    edit: (
      <span className="row">
        <Button form="row" size="sm" variant="primary">
          {t('tasks.save')}
        </Button>
        <LinkButton size="sm" href={here}>
          {t('tasks.cancel')}
        </LinkButton>
      </span>
    ),
  };
}
