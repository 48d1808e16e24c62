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

/** Reckons the clocks of a ticket that something happened to; the database asks for it. */
export const reckonTicketTask = {
  name: 'support/reckon-ticket',
  payload: z.object({ ticketId: z.guid() }),
};

/** Reckons those of all open tickets, after policies or calendars were edited; the database asks for it. */
export const reckonTicketsTask: TaskDefinition<typeof nothing> = {
  name: 'support/reckon-tickets',
  payload: nothing,
};

/** Finds the companies with deadlines to tell of. */
export const findDeadlinesTask: TaskDefinition<typeof nothing> = {
  name: 'support/find-deadlines',
  payload: nothing,
};

/** Tells one company's people of them. */
export const tellDeadlinesTask: TaskDefinition<typeof nothing> = {
  name: 'support/tell-deadlines',
  payload: nothing,
};
