import { z } from 'zod';
import { locales } from '~/platform/i18n';

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
  enabled: z.array(z.string().max(120)).max(600).default([]),
});

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'notifications:times.error.time')
  .optional();

/** When mail and SMS may come. */
export const timesForm = z
  .object({
    quietFrom: time,
    quietUntil: time,
    digest: z.enum(['off', 'daily', 'weekly']),
    digestHour: z.coerce.number().int().min(0).max(23),
    digestWeekday: z.coerce.number().int().min(0).max(6),
  })
  .superRefine(({ quietFrom, quietUntil }, check) => {
    const issue = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (quietFrom && !quietUntil) issue('quietUntil', 'notifications:times.error.both');
    if (quietUntil && !quietFrom) issue('quietFrom', 'notifications:times.error.both');
    if (quietFrom && quietFrom === quietUntil) {
      issue('quietUntil', 'notifications:times.error.same');
    }
  });

export const phoneForm = z.object({ phone: z.string().trim().min(4).max(40) });
export const codeForm = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/\D/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'notifications:phone.error.code')),
});

const own = (most: number) => z.string().trim().max(most).optional();

/** A company's own words for one notice in one language. Empty fields say what the product says. */
export const templateForm = z.object({
  locale: z.enum(locales),
  subject: own(200),
  intro: own(2_000),
  sms: own(480),
  smsTemplate: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'notifications:templates.error.template')
    .optional(),
});

/** The address of the list of messages. */
export const deliveryFilter = z.object({
  channel: z.enum(['email', 'sms']).optional().catch(undefined),
  status: z
    .enum(['recorded', 'sent', 'delivered', 'undelivered', 'failed', 'suppressed'])
    .optional()
    .catch(undefined),
  before: z.guid().optional().catch(undefined),
});
export type DeliveryFilter = z.output<typeof deliveryFilter>;
