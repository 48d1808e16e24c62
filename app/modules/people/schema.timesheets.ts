import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';
import { parseHours } from '~/platform/i18n/hours';

export const sheetStatuses = ['draft', 'submitted', 'approved', 'rejected'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];

const note = z.string().trim().max(2000);
/** An empty field does not reach zod as a string at all. */
const reason = z
  .string('people:timesheets.error.reason')
  .trim()
  .min(1, 'people:timesheets.error.reason')
  .max(2000);

/** Approve, reject or reopen one week. */
export const sheetDecisionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve'), note: note.optional() }),
  z.object({ intent: z.literal('reject'), note: reason }),
  z.object({ intent: z.literal('reopen'), note: reason }),
]);

/** Approve several weeks at once. */
export const bulkSheetsSchema = z.object({
  sheetId: z.array(z.uuid()).min(1, 'people:timesheets.error.chooseSome').max(100),
});

/** Hours of a week as people write them, in minutes. */
const weekHours = z.string('people:timesheets.error.weekHours').transform((text, check) => {
  const minutes = parseHours(text);
  if (minutes !== null && minutes <= 10_080) return minutes;
  check.addIssue({ code: 'custom', message: 'people:timesheets.error.weekHours' });
  return z.NEVER;
});

export const overtimePolicySchema = z.object({
  version: rowVersion.default(0),
  after: weekHours,
  multiplier: z.coerce.number().multipleOf(0.01).min(1).max(5),
});
export type OvertimePolicyInput = z.output<typeof overtimePolicySchema>;

export const activitySchema = z.object({
  name: z.string().trim().min(1).max(80),
  billable: z.boolean().default(false),
  active: z.boolean().default(false),
  position: z.coerce.number().int().min(0).max(9999).default(100),
});
export type ActivityInput = z.output<typeof activitySchema>;
