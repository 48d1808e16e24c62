import { z } from 'zod';
import { defineMail } from '~/platform/mail/definition';

/** The day's anchor, for the owners to keep. */
export const anchorMail = defineMail({
  name: 'audit/anchor',
  params: z.object({
    /** The signed statement, as JSON: what the verifier takes. */
    statement: z.string(),
    seq: z.number(),
    at: z.iso.datetime(),
  }),
});
