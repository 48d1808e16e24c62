import type { AutomationAction } from '~/platform/automation/action';
import { insertTask } from './commands/create-task.server';
import { boardColumns } from './queries/tasks.server';

/** What rules can do with projects. */
export const actions: Record<string, AutomationAction> = {
  'task.create': {
    fields: ['projectId', 'to', 'title', 'message'],
    optional: ['to', 'message'],
    run: async ({ event, people, projectId, title, message }, trx) => {
      const columns = await boardColumns(trx, event.tenantId, projectId);
      const column = columns.find((each) => each.kind === 'todo') ?? columns[0];
      if (!column) throw new Error('the project is not there any more');
      await insertTask(trx, event.tenantId, projectId, {
        title: title.slice(0, 200),
        description: message || null,
        columnId: column.id,
        assigneeId: people[0]?.userId ?? null,
      });
      return 1;
    },
  },
};
