import { useTranslation } from '~/platform/i18n';
import { usePriorityOptions } from '~/platform/priority-marks';
import { BulkBar, Button, Input, Select } from '~/ui';
import { columnKinds } from '../status';
import type { TaskListProps } from './task-list';

/** What can be done with the ticked tasks at once; what is left as it is stays. */
export function BulkEdit({ staff, labels, columns, points, project }: TaskListProps) {
  const { t } = useTranslation('projects');
  const choice = (name: string, label: string, options: { value: string; label: string }[]) => (
    <Select
      key={name}
      name={name}
      aria-label={label}
      className="input-short"
      emptyLabel={label}
      options={options}
    />
  );
  const names = labels.map(({ name }) => ({ value: name, label: name }));
  return (
    <BulkBar>
      {choice(
        'status',
        t('field.status'),
        project
          ? columns.map(({ id, name }) => ({ value: id, label: name }))
          : columnKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
      )}
      {choice('assignee', t('field.assignee'), [
        { value: 'none', label: t('task.nobody') },
        ...staff
          .filter((person) => person.isActive)
          .map(({ userId, name }) => ({ value: userId, label: name })),
      ])}
      {choice('priority', t('field.priority'), usePriorityOptions())}
      <Input type="date" name="dueOn" aria-label={t('field.dueOn')} className="input-short" />
      <label className="row small">
        <input type="checkbox" name="noDue" /> {t('bulk.noDue')}
      </label>
      {names.length > 0 && choice('addLabel', t('bulk.addLabel'), names)}
      {names.length > 0 && choice('removeLabel', t('bulk.removeLabel'), names)}
      {points.length > 0 &&
        choice('milestone', t('field.milestone'), [
          { value: 'none', label: t('task.noMilestone') },
          ...points.map(({ id, name }) => ({ value: id, label: name })),
        ])}
      {choice('archive', t('bulk.archive'), [
        { value: 'archive', label: t('bulk.putAway') },
        { value: 'restore', label: t('bulk.takeOut') },
      ])}
      <Button variant="primary">{t('bulk.apply')}</Button>
    </BulkBar>
  );
}
