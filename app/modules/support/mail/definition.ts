import { z } from 'zod';
import { defineMail } from '~/platform/mail/definition';

const ticket = {
  ticketId: z.guid(),
  number: z.number(),
  subject: z.string(),
  /** Message-ID of the mail that is answered. */
  inReplyTo: z.string().nullish(),
};

/** “We have your request.” */
export const receivedMailNotice = defineMail({
  name: 'support/received',
  params: z.object(ticket),
});

/** An answer, whole, for those who have no account to read it with. */
export const replyMail = defineMail({
  name: 'support/reply',
  params: z.object({
    ...ticket,
    author: z.string(),
    body: z.string(),
    files: z.array(z.string()).default([]),
    /** For somebody who is copied, not for whoever asked. */
    isCopy: z.boolean().default(false),
  }),
});

/** “How was it?”, once a ticket is closed. */
export const ratingMail = defineMail({
  name: 'support/rating',
  params: z.object(ticket),
  /** The page where it is rated, with its proof. */
  secrets: z.object({ path: z.string() }),
});
