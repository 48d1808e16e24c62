import type { TaskList } from 'graphile-worker';
import { toGraphileTask, type WorkerTask, type Workshop } from '~/platform/jobs/task.server';

const files = import.meta.glob<WorkerTask>('./tasks/*/*.ts', { eager: true, import: 'default' });

/** Every task of workers/tasks/<module>/<task>.ts; its name must be `<module>/<task>`. */
export function allTasks(): WorkerTask[] {
  return Object.entries(files).map(([path, task]) => {
    const id = path.replace(/^\.\/tasks\/|\.ts$/g, '');
    if (task?.name !== id) throw new Error(`workers/tasks/${id}.ts must export the task "${id}"`);
    return task;
  });
}

/** What graphile-worker calls, by task name. */
export function taskList(tasks: readonly WorkerTask[], shop: Workshop): TaskList {
  return Object.fromEntries(tasks.map((task) => [task.name, toGraphileTask(task, shop)]));
}
