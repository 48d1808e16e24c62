import { z } from 'zod';

/** Which record, by table and id. */
const place = z.object({ recordType: z.string(), recordId: z.guid() });

/** What happens to files on records; what hangs on a message is told by the message's own event. */
export const events = {
  'file.added': {
    record: 'files',
    payload: place.extend({ name: z.string(), audience: z.enum(['internal', 'shared']) }),
  },
  'file.replaced': { record: 'files', payload: place.extend({ version: z.int() }) },
  'file.shared': { record: 'files', payload: place },
  'file.hidden': { record: 'files', payload: place },
  'file.deleted': { record: 'files', payload: place },
  'file.restored': { record: 'files', payload: place },
  'file.blocked': { record: 'files', payload: z.object({ finding: z.string() }) },
};
