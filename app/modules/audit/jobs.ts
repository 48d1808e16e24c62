import { z } from 'zod';
import type { TaskDefinition } from '~/platform/jobs/enqueue.server';

const nothing = z.object({});
type Nothing = TaskDefinition<typeof nothing>;

/** Starts one of the others for each company that has something to do. */
export const startAuditTask = {
  name: 'audit/start',
  payload: z.object({ task: z.enum(['audit/seal', 'audit/anchor', 'audit/remove-old']) }),
};

/** Appends what was written since to the company's hash chain. */
export const sealTask: Nothing = { name: 'audit/seal', payload: nothing };

/** Puts the head of the chain outside the database. */
export const anchorTask: Nothing = { name: 'audit/anchor', payload: nothing };

/** Removes content that is older than the company keeps it, and exports older than a week. */
export const removeOldTask: Nothing = {
  name: 'audit/remove-old',
  payload: nothing,
  queue: 'clean-up',
};

const exportPayload = z.object({ export_id: z.guid() });

/** Writes a signed export. */
export const exportTask: TaskDefinition<typeof exportPayload> = {
  name: 'audit/export',
  payload: exportPayload,
  queue: 'reports',
};
