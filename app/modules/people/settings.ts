import { z } from 'zod';

/** What a company may set about leave and timesheets; the database keeps each, for whoever writes. */
export const peopleSettings = z.object({
  /** Leave is asked for with a reason. */
  leaveReason: z.boolean().default(false),
  /** A week is handed in only when each entry says what was done. */
  timesheetNotes: z.boolean().default(false),
  /** How many weeks ahead time may be booked. */
  weeksAhead: z.number().int().min(0).max(52).default(52),
  /** What a stopped timer is rounded up to. */
  timerRounding: z.enum(['none', 'five', 'six', 'ten', 'fifteen', 'thirty']).default('none'),
});
