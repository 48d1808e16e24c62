import { z } from 'zod';

/** Clears away what nobody needs any more. */
export const purgeTask = { name: 'platform/purge', payload: z.object({}) };

/** Removes uploads that never became part of anything. */
export const purgeFilesTask = { name: 'platform/purge-files', payload: z.object({}) };

/** Enqueues a task once for every tenant that is not suspended. */
export const forEachTenantTask = {
  name: 'platform/for-each-tenant',
  payload: z.object({ task: z.string() }),
};
