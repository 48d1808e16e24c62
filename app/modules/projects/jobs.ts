import { z } from 'zod';
import type { TaskDefinition } from '~/platform/jobs/enqueue.server';

const nothing = z.object({});
const ofProject = z.object({ projectId: z.guid() });

/** Makes the tasks that come again and whose day has come. */
export const makeRecurring: TaskDefinition<typeof nothing> = {
  name: 'projects/make-recurring',
  payload: nothing,
};

/** Warns when a project has used up most or all of its budget; triggers enqueue it. */
export const checkBudget: TaskDefinition<typeof ofProject> = {
  name: 'projects/check-budget',
  payload: ofProject,
};

const one = z.object({ id: z.guid() });

/** Makes the tasks of a CSV file; the import's row enqueues it. */
export const importTasks: TaskDefinition<typeof one> = {
  name: 'projects/import-tasks',
  payload: one,
};
