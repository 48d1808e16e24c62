import { useTranslation } from '~/platform/i18n';
import type { StaffName } from '~/platform/tenancy/staff.server';
import { Button, Form } from '~/ui';
import type { Task } from '../queries/tasks.server';

/** Watching a task, and putting a done one away. */
export function TaskTools({
  task,
  watchers,
  staff,
  me,
  mayWrite,
}: {
  task: Task;
  watchers: string[];
  staff: StaffName[];
  me: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('projects');
  const isWatching = watchers.includes(me);
  const names = staff
    .filter((person) => watchers.includes(person.userId))
    .map((person) => person.name);
  return (
    <>
      {mayWrite && task.doneAt && (
        <Form intent={task.archived ? 'restore' : 'archive'} className="row">
          <Button>{t(task.archived ? 'task.restore' : 'task.archive')}</Button>
        </Form>
      )}
      <Form intent={isWatching ? 'unwatch' : 'watch'} className="row">
        <Button icon="eye">
          {t(isWatching ? 'task.unwatch' : 'task.watch')}
          {names.length > 0 && <span className="muted"> {names.length}</span>}
        </Button>
      </Form>
    </>
  );
}
