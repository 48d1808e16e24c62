import { z } from 'zod';

/** Sends one recorded message; private.record_deliveries enqueues it. */
export const sendDeliveryTask = {
  name: 'platform/send-delivery',
  payload: z.object({ delivery_id: z.guid() }),
};
