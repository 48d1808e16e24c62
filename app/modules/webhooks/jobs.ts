import { z } from 'zod';

/** Sends one recorded message; private.queue_webhook enqueues it. */
export const deliverTask = {
  name: 'webhooks/deliver',
  queue: 'webhooks' as const,
  payload: z.object({ delivery_id: z.guid() }),
};
