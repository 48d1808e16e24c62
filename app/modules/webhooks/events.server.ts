import { z } from 'zod';

/** Written by the database (private.settle_webhook) when an endpoint has failed for days, or said it is gone. */
export const events = {
  'webhook.endpoint_disabled': {
    record: 'webhook_endpoints',
    payload: z.object({ because: z.enum(['failing', 'gone']) }),
  },
};
