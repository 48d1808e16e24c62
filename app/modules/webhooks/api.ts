import {
  act,
  change,
  create,
  id,
  instant,
  list,
  type ModuleApi,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { notFound } from '~/platform/rbac/guard.server';
import { resendOne } from './commands/resend.server';
import {
  changeEndpoint,
  createEndpoint,
  deleteEndpoint,
  switchEndpoint,
} from './commands/save-endpoint.server';
import { findDelivery, listDeliveries } from './queries/deliveries.server';
import { findEndpoint, listEndpoints } from './queries/endpoints.server';
import { deliveryStatuses, endpointSchema } from './schema';

const status = z.enum(['enabled', 'disabled']);

const schema = z.object({
  id: id(),
  url: z.string().openapi({ example: 'https://example.com/hooks' }),
  description: z.string().openapi({ example: 'Bookkeeping' }),
  eventTypes: z
    .array(z.string())
    .openapi({ description: 'None means all.', example: ['ticket.created'] }),
  status,
  disabledBecause: z.string().nullable(),
  createdAt: instant(),
});

const endpoint: Resource<typeof schema> = {
  name: 'Webhook',
  schema,
  find: async (trx, ctx, endpointId) => {
    const row = await findEndpoint(trx, ctx.tenant.id, endpointId);
    return row && { ...row, status: statusOf(row.status) };
  },
};

const statusOf = (text: string): z.output<typeof status> =>
  text === 'enabled' ? 'enabled' : 'disabled';

const deliverySchema = z.object({
  id: id(),
  eventType: z.string().openapi({ example: 'ticket.created' }),
  status: z.string().openapi({ example: 'delivered' }),
  createdAt: instant(),
});

const delivery: Resource<typeof deliverySchema> = {
  name: 'WebhookDelivery',
  schema: deliverySchema,
  find: (trx, ctx, deliveryId) => findDelivery(trx, ctx.tenant.id, deliveryId),
};

const permission = 'webhooks.manage';

export const api: ModuleApi = {
  tag: 'Webhooks',
  description: 'Where events are sent to, signed (Standard Webhooks). Its page shows the secret.',
  routes: [
    list('/webhooks', {
      operationId: 'listWebhooks',
      summary: 'List endpoints, the oldest first',
      permission,
      of: { name: 'Webhook', schema },
      read: async (trx, { ctx, query }) => {
        const all = await listEndpoints(trx, ctx.tenant.id);
        return pageFrom(
          all.map((row) => ({ ...row, status: statusOf(row.status) })),
          query,
        );
      },
    }),
    read('/webhooks/{id}', {
      operationId: 'getWebhook',
      summary: 'Read an endpoint',
      permission,
      of: endpoint,
    }),
    create('/webhooks', {
      operationId: 'createWebhook',
      summary: 'Add an endpoint',
      description: 'Its signing secret is never sent here: take a new one on its page.',
      permission,
      of: endpoint,
      body: endpointSchema,
      run: async ({ ctx, body }) => (await createEndpoint(ctx, body)).id,
    }),
    change('/webhooks/{id}', {
      operationId: 'updateWebhook',
      summary: 'Change an endpoint, or switch it on or off',
      permission,
      of: endpoint,
      body: z.object({
        url: endpointSchema.shape.url.optional(),
        description: z.string().trim().max(200).optional(),
        eventTypes: z.array(z.string().max(80)).max(200).optional(),
        status: status.optional(),
      }),
      run: async ({ ctx, id: endpointId, row, body: { status: wanted, ...body } }) => {
        if (Object.keys(body).length > 0) {
          const input = endpointSchema.parse({ ...row, ...body });
          await changeEndpoint(ctx, endpointId, row.version ?? 0, input);
        }
        if (wanted) await switchEndpoint(ctx, endpointId, wanted);
      },
    }),
    remove('/webhooks/{id}', {
      operationId: 'deleteWebhook',
      summary: 'Remove an endpoint with its log',
      permission,
      of: endpoint,
      run: ({ ctx, id: endpointId }) => deleteEndpoint(ctx, endpointId),
    }),
    list('/webhooks/{id}/deliveries', {
      operationId: 'listWebhookDeliveries',
      summary: 'Messages to an endpoint, the newest first',
      permission,
      of: { name: 'WebhookDelivery', schema: deliverySchema },
      filters: { status: z.enum(deliveryStatuses).optional() },
      read: async (trx, { ctx, params, query }) => {
        const endpointId = params.id ?? '';
        if (!(await findEndpoint(trx, ctx.tenant.id, endpointId))) throw notFound();
        const filter = { endpointId, status: query.status ?? '', before: query.after ?? '' };
        const rows = await listDeliveries(trx, ctx.tenant.id, filter, query.limit);
        return { rows: rows.slice(0, query.limit), hasMore: rows.length > query.limit };
      },
    }),
    act('/webhook-deliveries/{id}/resend', {
      operationId: 'resendWebhookDelivery',
      summary: 'Send a message again',
      permission,
      of: delivery,
      run: ({ ctx, id: deliveryId }) => resendOne(ctx, deliveryId),
    }),
  ],
};
