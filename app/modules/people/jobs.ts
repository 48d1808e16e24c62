import { z } from 'zod';
import type { TaskDefinition } from '~/platform/jobs/enqueue.server';

const nothing = z.object({});

/** Posts to the ledger what has become due: accruals, the turn of a leave year, credit that ran out. */
export const accrueLeave: TaskDefinition<typeof nothing> = {
  name: 'people/accrue-leave',
  payload: nothing,
};
