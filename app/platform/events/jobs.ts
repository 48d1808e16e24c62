import { z } from 'zod';

/** Fans one event out; private.emit enqueues it. */
export const dispatchEventTask = {
  name: 'platform/dispatch-event',
  payload: z.object({ event_id: z.guid() }),
};
