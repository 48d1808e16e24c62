import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';

/** Where to send what; no event ticked means all of them. */
export const endpointSchema = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  description: z.string().trim().max(200).default(''),
  eventTypes: z.array(z.string().max(80)).max(200).default([]),
});

export const newEndpointSchema = endpointSchema.extend({ idempotencyKey: z.uuid().optional() });

export const editEndpointSchema = endpointSchema.extend({ version: rowVersion });

/** Which messages to send again, by when they were recorded (days in the reader's zone). */
export const resendSchema = z
  .object({ from: z.iso.date(), until: z.iso.date(), onlyFailed: z.boolean().default(false) })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    message: 'webhooks:error.range',
  });

export type EndpointInput = z.output<typeof endpointSchema>;

/** States of a message. */
export const deliveryStatuses = ['pending', 'delivered', 'dead'] as const;

const logFilter = z.object({
  status: z
    .enum(['', ...deliveryStatuses])
    .catch('')
    .default(''),
  before: z.guid().or(z.literal('')).catch('').default(''),
});

/** The delivery log's filter, from its address. */
export function readLogFilter(query: URLSearchParams): z.output<typeof logFilter> {
  return logFilter.parse(Object.fromEntries(query));
}
