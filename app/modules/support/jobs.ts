import { z } from 'zod';
import type { TaskDefinition } from '~/platform/jobs/enqueue.server';

const nothing = z.object({});

/** Closes resolved tickets that nobody has written on for as long as the company's setting says. */
export const closeResolved: TaskDefinition<typeof nothing> = {
  name: 'support/close-resolved',
  payload: nothing,
};
