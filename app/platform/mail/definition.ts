import { z } from 'zod';

/**
 * A kind of mail: its name (`<module>/<template>`) and what it needs. Light, so that the web process
 * records mails without loading the templates; the template itself is emails/<template>.tsx.
 */
export interface MailDefinition<P extends z.ZodType = z.ZodType, S extends z.ZodType = z.ZodType> {
  name: string;
  params: P;
  /** What only the mail may show, such as a token: stored sealed, erased once sent. */
  secrets: S;
}

/** Declares a mail; `secrets` may be left out. */
export function defineMail<P extends z.ZodType>(mail: {
  name: string;
  params: P;
}): MailDefinition<P, typeof noSecrets>;
export function defineMail<P extends z.ZodType, S extends z.ZodType>(
  mail: MailDefinition<P, S>,
): MailDefinition<P, S>;
export function defineMail(mail: {
  name: string;
  params: z.ZodType;
  secrets?: z.ZodType;
}): MailDefinition {
  return { secrets: noSecrets, ...mail };
}

const noSecrets = z.object({});

/** An invitation into a company. The link is APP_URL/invite/<token>; the token is stored sealed only. */
export const invitationMail = defineMail({
  name: 'platform/invitation',
  params: z.object({
    name: z.string(),
    invitedBy: z.string(),
    audience: z.enum(['staff', 'client']),
    /** YYYY-MM-DD, the last day it can be accepted. */
    expiresOn: z.iso.date(),
  }),
  secrets: z.object({ token: z.string().min(20) }),
});

/** A record's conversation, and the Message-ID of the mail that is answered. */
const thread = z.object({ id: z.guid(), inReplyTo: z.string().nullish() });

const notice = z.object({
  kind: z.string().regex(/^[a-z_-]+:[a-z_]+$/),
  path: z.string().startsWith('/'),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A notice by mail or SMS: the words are those of its kind, the same as in the product. */
export const notificationMail = defineMail({
  name: 'platform/notification',
  params: notice.extend({ thread: thread.optional() }),
});

/** Stands for all kinds of notices in an unsubscribe link. */
export const EVERYTHING = '*';

/** What a person chose to hear of once a day or week. */
export const digestMail = defineMail({
  name: 'platform/digest',
  params: z.object({
    shell: z.enum(['app', 'portal']),
    items: z.array(notice.extend({ at: z.iso.datetime({ offset: true }) })).min(1),
    /** How many more there are than this mail lists. */
    more: z.number().int().nonnegative(),
  }),
});

/** The code that proves a phone number. */
export const phoneCodeSms = defineMail({
  name: 'platform/phone-code',
  params: z.object({}),
  secrets: z.object({ code: z.string().regex(/^\d{6}$/) }),
});
