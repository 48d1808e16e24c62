import { z } from 'zod';

/** What is stored of a provider's message, and processed later. */
export const hookBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    /** `<tenant>.<delivery>`, where the provider gives back what we gave it. */
    ref: z.string().nullable(),
    /** The provider's own id of the message. */
    messageId: z.string().nullable(),
    state: z.enum(['delivered', 'undelivered']),
    reason: z.string().nullable(),
    /** The number has told the provider to stop. */
    optedOut: z.string().nullable().default(null),
  }),
  z.object({
    /** A mail the provider holds for us; its words are fetched by the job that needs them. */
    kind: z.literal('mail'),
    providerId: z.string(),
    recipients: z.array(z.string()),
    from: z.string(),
    subject: z.string(),
    messageId: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('keyword'),
    phone: z.string(),
    keyword: z.enum(['stop', 'start']),
  }),
]);

export type HookBody = z.input<typeof hookBody>;

/** One message to store; those with the same source and key are the same. */
export interface IncomingHook {
  key: string;
  body: HookBody;
}

/** What a provider's handler makes of a request: what to store, and what to answer once it is. */
export interface HookReading {
  hooks: IncomingHook[];
  answer: Response;
}
