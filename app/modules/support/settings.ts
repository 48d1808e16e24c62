import { z } from 'zod';
import { priorities } from './status';

/** What a company may set about its tickets. The database keeps the first two for whoever writes. */
export const supportSettings = z.object({
  /** Who may open tickets: clients too, or staff only (on their behalf). */
  openers: z.enum(['clients', 'staff']).default('clients'),
  /** Priority of tickets whose requester cannot choose one, and what the form of staff begins with. */
  defaultPriority: z.enum(priorities).default('normal'),
  /** Resolved tickets without a word for so many days are closed; 0 leaves them. */
  autoCloseDays: z.number().int().min(0).max(90).default(0),
  /** Mail from an address that is nobody's contact. */
  unknownSenders: z.enum(['open', 'ignore']).default('open'),
  /** Whoever asked is asked how it was, by mail, once their ticket is closed. */
  askForRating: z.boolean().default(true),
});
