import { z } from 'zod';

const one = z.object({ id: z.guid() });

/** Writes an export's archive; a trigger enqueues it. */
export const runExportTask = { name: 'export/run-export', payload: one };

/** Reads an archive into the company; a trigger enqueues it. */
export const runImportTask = { name: 'export/run-import', payload: one };

/** Removes archives that are too old. */
export const purgeExportsTask = { name: 'export/purge', payload: z.object({}) };
