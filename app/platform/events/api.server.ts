import { id, instant, list, type ModuleApi, z } from '~/platform/api/define.server';
import { listEvents } from './queries.server';

const event = z.object({
  id: id(),
  type: z.string().openapi({ example: 'ticket.created' }),
  recordType: z.string().openapi({ description: 'The record’s table.', example: 'tickets' }),
  recordId: id(),
  payload: z.record(z.string(), z.unknown()).openapi({ example: { number: 1042 } }),
  actorId: id().nullable(),
  createdAt: instant(),
});

export const api: ModuleApi = {
  tag: 'Events',
  description: 'What happened, in order: every change that somebody may want to hear of.',
  routes: [
    list('/events', {
      operationId: 'listEvents',
      summary: 'List events, the newest first',
      permission: 'audit.read',
      min: 'all',
      of: { name: 'Event', schema: event },
      filters: {
        type: z
          .string()
          .regex(/^[a-z_]+\.[a-z_]+$/)
          .optional(),
        recordId: z.uuid().optional(),
      },
      sorts: ['-createdAt', 'createdAt'],
      read: (trx, { ctx, query }) => listEvents(trx, ctx.tenant.id, query),
    }),
  ],
};
