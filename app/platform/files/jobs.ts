import { z } from 'zod';
import type { QueueName } from '~/platform/jobs/queues';

const queue: QueueName = 'files';

/** Looks for viruses in a file, compares its checksum, makes its smaller pictures. */
export const processFileTask = {
  name: 'platform/process-file',
  payload: z.object({ fileId: z.uuid() }),
  queue,
};
