import { z } from 'zod';
import type { TaskDefinition } from '~/platform/jobs/enqueue.server';

/** Reads a mail that came for the company's support. */
export const takeInMailTask = {
  name: 'support/take-in-mail',
  payload: z.object({ mail_id: z.guid() }),
};

/** Tells of a rating that a client gave from a mail, without being signed in. */
export const announceRatingTask = {
  name: 'support/announce-rating',
  payload: z.object({ ticket_id: z.guid() }),
};

const nothing = z.object({});

/** Closes resolved tickets that nobody has written on for as long as the company's setting says. */
export const closeResolved: TaskDefinition<typeof nothing> = {
  name: 'support/close-resolved',
  payload: nothing,
};
