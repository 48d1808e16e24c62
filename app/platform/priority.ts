import type { Tone } from '~/ui';

/** How urgent work is, the most urgent first: tickets and tasks say it alike. */
export const priorities = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** Only what departs from the usual stands out. */
export const priorityTone: Record<Priority, Tone> = {
  urgent: 'danger',
  high: 'warn',
  normal: 'neutral',
  low: 'neutral',
};
