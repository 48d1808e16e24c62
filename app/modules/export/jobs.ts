import { z } from 'zod';
import type { TaskDefinition } from '~/platform/jobs/enqueue.server';

const one = z.object({ id: z.guid() });
const nothing = z.object({});

/** Writes an export's archive; a trigger enqueues it. */
export const runExportTask: TaskDefinition<typeof one> = {
  name: 'export/run-export',
  payload: one,
  queue: 'reports',
};

/** Reads an archive into the company; a trigger enqueues it. */
export const runImportTask: TaskDefinition<typeof one> = {
  name: 'export/run-import',
  payload: one,
  queue: 'reports',
};

/** Removes archives that are too old. */
export const purgeExportsTask: TaskDefinition<typeof nothing> = {
  name: 'export/purge',
  payload: nothing,
  queue: 'clean-up',
};
