import { z } from 'zod';

/** Does what a rule says because of one event. */
export const runTask = { name: 'automation/run', payload: z.object({ run_id: z.guid() }) };
