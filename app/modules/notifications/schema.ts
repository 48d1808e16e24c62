import { z } from 'zod';

export const channels = ['in_app', 'email'] as const;
export type Channel = (typeof channels)[number];

/** What the list's buttons post. */
export const listAction = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), id: z.guid() }),
  z.object({ intent: z.literal('read'), id: z.guid() }),
  z.object({ intent: z.literal('read-all') }),
]);

/** The list's address: which part, and after which notice. */
export const listFilter = z.object({
  view: z.enum(['all', 'unread']).catch('all'),
  before: z.guid().optional().catch(undefined),
});

/** The ticked boxes, `<channel> <module>:<kind>` each. */
export const preferencesForm = z.object({
  enabled: z.array(z.string().max(120)).max(200).default([]),
});
