import { z } from 'zod';
import type { QueueName } from './queues';

const queue: QueueName = 'clean-up';

/** Clears away what nobody needs any more. */
export const purgeTask = { name: 'platform/purge', payload: z.object({}), queue };

/** Removes uploads that never became part of anything. */
export const purgeFilesTask = { name: 'platform/purge-files', payload: z.object({}), queue };

/** Enqueues a task once for every tenant that is not suspended. */
export const forEachTenantTask = {
  name: 'platform/for-each-tenant',
  payload: z.object({ task: z.string() }),
};
