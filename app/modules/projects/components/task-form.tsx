import { useForm } from '@conform-to/react';
import { type ConflictField, Shown } from '~/platform/conflict/conflict-choices';
import { useFormat, useTranslation } from '~/platform/i18n';
import { PriorityMark, usePriorityOptions } from '~/platform/priority-marks';
import type { StaffName } from '~/platform/tenancy/staff.server';
import {
  Button,
  Card,
  CheckboxField,
  ConfirmButton,
  DateField,
  Duration,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  SelectField,
  TextareaField,
  TextField,
  Time,
} from '~/ui';
import type { BoardColumn, Task } from '../queries/tasks.server';
import type { Milestone } from './milestones';
import type { LastResult } from './updates';

interface TaskProps {
  task: Task;
  columns: BoardColumn[];
  points: Milestone[];
  staff: StaffName[];
}

/** What the form starts with. */
export function taskValues(task: Task) {
  return {
    title: task.title,
    description: task.description ?? '',
    columnId: task.columnId,
    assigneeId: task.assigneeId ?? '',
    milestoneId: task.milestoneId ?? '',
    priority: task.priority,
    labels: task.labels.join(', '),
    startsOn: task.startsOn ?? '',
    dueOn: task.dueOn ?? '',
    estimate: task.estimate ? String(task.estimate / 60) : '',
    shared: task.shared ? 'on' : '',
    following: '',
  };
}

/** The form's fields in words, for who comes too late. */
export function useTaskFields({
  columns,
  points,
  staff,
}: Omit<TaskProps, 'task'>): Record<string, ConflictField> {
  const { t } = useTranslation('projects');
  const named = (all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const people = staff.map(({ userId, name }) => ({ value: userId, label: name }));
  return {
    title: { label: t('field.title') },
    description: { label: t('field.description') },
    columnId: { label: t('field.status'), options: named(columns) },
    assigneeId: { label: t('field.assignee'), options: people },
    milestoneId: { label: t('field.milestone'), options: named(points) },
    priority: {
      label: t('field.priority'),
      options: usePriorityOptions(),
    },
    labels: { label: t('field.labels') },
    startsOn: { label: t('field.startsOn') },
    dueOn: { label: t('field.dueOn') },
    estimate: { label: t('field.estimate') },
    shared: { label: t('task.share'), flag: true },
  };
}

/** Everything a task says, to be changed. */
export function TaskForm({
  task,
  columns,
  points,
  staff,
  lastResult,
  canDelete,
}: TaskProps & { lastResult: LastResult; canDelete: boolean }) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'task',
    lastResult: lastResult?.initialValue?.intent === 'save' ? lastResult : undefined,
    defaultValue: taskValues(task),
  });
  return (
    <Card>
      <Form id={form.id} intent="save">
        <ErrorSummary form={form} />
        <Shown version={task.version} values={taskValues(task)} />
        <TextField field={fields.title} label={t('field.title')} />
        <TextareaField
          field={fields.description}
          label={t('field.description')}
          rows={8}
          optional
        />
        <div className="cols">
          <SelectField
            field={fields.columnId}
            label={t('field.status')}
            options={columns.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            field={fields.assigneeId}
            label={t('field.assignee')}
            emptyLabel={t('task.nobody')}
            options={staff
              .filter((person) => person.isActive || person.userId === task.assigneeId)
              .map(({ userId, name }) => ({ value: userId, label: name }))}
          />
          <SelectField
            field={fields.priority}
            label={t('field.priority')}
            options={usePriorityOptions()}
          />
          {points.length > 0 && (
            <SelectField
              field={fields.milestoneId}
              label={t('field.milestone')}
              emptyLabel={t('task.noMilestone')}
              options={points.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <DateField field={fields.startsOn} label={t('field.startsOn')} optional />
          <DateField field={fields.dueOn} label={t('field.dueOn')} optional />
          <TextField
            field={fields.estimate}
            label={t('field.estimate')}
            inputMode="decimal"
            suffix={t('field.hours')}
            optional
          />
          <TextField
            field={fields.labels}
            label={t('field.labels')}
            hint={t('field.labelsHint')}
            optional
          />
        </div>
        {task.projectShared && (
          <CheckboxField field={fields.shared} label={t('task.share')} hint={t('task.shareHint')} />
        )}
        {task.recurrenceId && (
          <CheckboxField
            field={fields.following}
            label={t('recur.following')}
            hint={t('recur.followingHint')}
          />
        )}
        <FormActions>
          <Button variant="primary">{t('task.save')}</Button>
        </FormActions>
      </Form>
      {canDelete && (
        <Form intent="delete" className="row">
          <ConfirmButton
            label={t('task.delete')}
            question={t('task.deleteQuestion', { title: task.title })}
            confirm={t('task.delete')}
            icon="trash"
          />
        </Form>
      )}
    </Card>
  );
}

/** The same to be read. */
export function TaskDetails({ task, points, staff }: TaskProps) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const assignee = staff.find((person) => person.userId === task.assigneeId)?.name;
  const milestone = points.find((point) => point.id === task.milestoneId)?.name;
  return (
    <Card>
      <div className="stack">
        {task.description && (
          <p className="said" dir="auto">
            {task.description}
          </p>
        )}
        <Facts
          items={[
            { label: t('field.assignee'), value: assignee ?? t('task.nobody') },
            { label: t('field.priority'), value: <PriorityMark priority={task.priority} /> },
            { label: t('field.milestone'), value: milestone ?? '–' },
            { label: t('field.dueOn'), value: task.dueOn ? <Time value={task.dueOn} /> : '–' },
            {
              label: t('field.estimate'),
              value: task.estimate ? <Duration minutes={task.estimate} /> : '–',
            },
            {
              label: t('field.labels'),
              value: task.labels.length > 0 ? format.list(task.labels) : '–',
            },
          ]}
        />
      </div>
    </Card>
  );
}
