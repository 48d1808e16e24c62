import { z } from 'zod';

/** Tries one event again that failed at a subscriber; the dispatcher enqueues it. */
export const dispatchEventTask = {
  name: 'platform/dispatch-event',
  payload: z.object({ event_id: z.guid() }),
};
