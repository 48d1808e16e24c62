import type { Tone } from '~/ui';

export { type Priority, priorities } from '~/platform/priority';

export const statuses = ['new', 'open', 'waiting', 'resolved', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** Still somebody's work. */
export const activeStatuses: readonly Status[] = ['new', 'open', 'waiting'];

/** Legal moves, as in private.state_transitions (a test compares); the database enforces them. */
const moves: Record<Status, readonly Status[]> = {
  new: ['open', 'waiting', 'resolved', 'closed'],
  open: ['waiting', 'resolved', 'closed'],
  waiting: ['open', 'resolved', 'closed'],
  resolved: ['open', 'closed'],
  closed: ['open'],
};

/** Where a ticket may go from here, itself not among them. */
export function nextStatuses(from: Status): readonly Status[] {
  return moves[from];
}

/** Colour and shape of a status; the word stands beside it. */
export const statusTone: Record<Status, Tone> = {
  new: 'info',
  open: 'warn',
  waiting: 'neutral',
  resolved: 'ok',
  closed: 'neutral',
};

/** What clients may think of the help, the best first. */
export const scores = [5, 4, 3, 2, 1] as const;
