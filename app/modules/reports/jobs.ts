import { z } from 'zod';
import type { TaskDefinition } from '~/platform/jobs/enqueue.server';

const nothing = z.object({});

/** Makes a company's numbers up to date. */
export const refreshReportsTask: TaskDefinition<typeof nothing> = {
  name: 'reports/refresh',
  payload: nothing,
  queue: 'reports',
};
