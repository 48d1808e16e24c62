import { z } from 'zod';
import { defineTask } from '~/platform/jobs/task.server';
import { startWorker } from '../../../workers/worker';

// A worker whose one task does not end, to be killed while it works.
const definition = {
  name: 'test/report',
  payload: z.object({ number: z.number() }),
  queue: 'reports',
} as const;

await startWorker({
  concurrency: 5,
  tasks: [defineTask(definition, () => new Promise(() => undefined))],
});
process.send?.('ready');
