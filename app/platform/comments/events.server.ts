import { z } from 'zod';
import { emitter } from '../events/emit.server';
import { commentedTables } from './records';

const where = {
  recordType: z.enum(commentedTables),
  recordId: z.guid(),
  shared: z.boolean(),
};

/** What happens to comments. */
export const events = {
  'comment.posted': {
    record: 'comments',
    payload: z.object({ ...where, mentioned: z.array(z.guid()) }),
  },
  'comment.edited': {
    record: 'comments',
    payload: z.object({ ...where, mentioned: z.array(z.guid()) }),
  },
  'comment.removed': { record: 'comments', payload: z.object(where) },
};

export const emit = emitter(events);
