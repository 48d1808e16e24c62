import { z } from 'zod';
import { emitter } from '~/platform/events/emit.server';

/** What happens to clients. */
export const events = {
  'client.created': { record: 'clients', payload: z.object({}) },
  'client.contact_named': { record: 'clients', payload: z.object({ contactId: z.guid() }) },
};

export const emit = emitter(events);
