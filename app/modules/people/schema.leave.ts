import { z } from 'zod';
import { addDays, isDay } from '~/platform/calendar/dates';
import { rowVersion } from '~/platform/db/row-version';
import type { LeaveRange } from './leave/days';
import type { entryKinds } from './leave/ledger';

export const leaveStatuses = ['pending', 'approved', 'rejected', 'cancelled'] as const;
export type LeaveStatus = (typeof leaveStatuses)[number];

export const startParts = ['full', 'morning', 'afternoon'] as const;
export const endParts = ['full', 'morning'] as const;

const note = z.string().trim().max(2000);

/** The leave form. A last day left empty means one day. */
export const leaveRequestSchema = z
  .object({
    idempotencyKey: z.uuid().optional(),
    employeeId: z.uuid().optional(),
    leaveTypeId: z.uuid(),
    startDate: z.iso.date(),
    startPart: z.enum(startParts).default('full'),
    endDate: z.iso.date().optional(),
    endPart: z.enum(endParts).default('full'),
    reason: note.optional(),
  })
  .superRefine((value, check) => {
    const endDate = value.endDate ?? value.startDate;
    // Said already; refinements run all the same.
    if (!isDay(value.startDate) || !isDay(endDate)) return;
    const refuse = (field: string, message: string) =>
      check.addIssue({ code: 'custom', path: [field], message: `people:leave.error.${message}` });
    if (endDate < value.startDate) refuse('endDate', 'range');
    else if (endDate > addDays(value.startDate, 366)) refuse('endDate', 'tooFar');
    else if (endDate > value.startDate && value.startPart === 'morning') {
      refuse('startPart', 'morningOfSeveral');
    } else if (
      endDate === value.startDate &&
      value.startPart === 'afternoon' &&
      value.endPart === 'morning'
    ) {
      refuse('endPart', 'range');
    }
  });
export type LeaveRequestInput = z.output<typeof leaveRequestSchema>;

/** The half-days a filled-in form means. */
export function rangeOf(input: LeaveRequestInput): LeaveRange {
  const { startDate, endDate = startDate, startPart, endPart } = input;
  return {
    startDate,
    startHalf: startPart === 'afternoon',
    endDate,
    endHalf: endPart === 'morning' || startPart === 'morning',
  };
}

const needsNote = 'people:leave.error.rejectionNote';

/** Approve, reject or cancel one request. */
export const decisionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve'), note: note.optional() }),
  z.object({
    intent: z.literal('reject'),
    note: z.string(needsNote).trim().min(1, needsNote).max(2000),
  }),
  z.object({ intent: z.literal('cancel') }),
]);

/** Approve several at once. */
export const bulkApprovalSchema = z.object({
  requestId: z.array(z.uuid()).min(1, 'people:leave.error.chooseSome').max(100),
});

/** Multiples of a quarter day. */
const quarterDays = z.coerce.number().multipleOf(0.25);
const optionalDays = quarterDays.min(0).max(366).optional();

export const tones = ['info', 'ok', 'warn', 'danger', 'neutral'] as const;

export const leaveTypeSchema = z.object({
  version: rowVersion.optional(),
  name: z.string().trim().min(1).max(80),
  tone: z.enum(tones).default('info'),
  paid: z.boolean().default(false),
  accrual: z.enum(['none', 'monthly', 'quarterly', 'yearly']).default('none'),
  accrualAt: z.enum(['start', 'end']).default('start'),
  daysPerYear: z.coerce.number().min(0).max(366).default(0),
  rounding: z.enum(['0.25', '0.5', '1']).default('0.5').transform(Number),
  yearStartMonth: z.coerce.number().int().min(1).max(12).default(1),
  keepsBalance: z.boolean().default(false),
  negativeLimit: optionalDays,
  carryForward: z.enum(['none', 'some', 'all']).default('none'),
  carryForwardCap: optionalDays,
  carryForwardMonths: z.coerce.number().int().min(1).max(24).optional(),
  allowHalfDay: z.boolean().default(false),
  maxConsecutiveDays: z.coerce.number().multipleOf(0.5).min(0.5).max(366).optional(),
  minNoticeDays: z.coerce.number().int().min(0).max(365).default(0),
  countsHolidays: z.boolean().default(false),
  encashable: z.boolean().default(false),
  active: z.boolean().default(false),
});
export type LeaveTypeInput = z.output<typeof leaveTypeSchema>;

export const holidayListSchema = z
  .object({
    name: z.string().trim().min(1).max(80),
    isDefault: z.boolean().default(false),
    weekendDays: z.array(z.coerce.number().int().min(0).max(6)).max(6).default([]),
    coversFrom: z.iso.date(),
    coversUntil: z.iso.date(),
  })
  .refine((list) => list.coversUntil >= list.coversFrom, {
    path: ['coversUntil'],
    message: 'people:leave.error.range',
  });
export type HolidayListInput = z.output<typeof holidayListSchema>;

/** Lines of `2026-08-15 Independence Day`, as pasted from a table or a calendar. */
export const holidayLinesSchema = z.object({ lines: z.string().trim().min(1).max(20_000) });

export const entitlementSchema = z.object({
  leaveTypeId: z.uuid(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().optional(),
  daysPerYear: z.coerce.number().min(0).max(366).optional(),
});
export type EntitlementInput = z.output<typeof entitlementSchema>;

/** What a person may post by hand. */
export const manualKinds = ['allocation', 'adjustment', 'encashment'] as const satisfies Partial<
  typeof entryKinds
>[number][];

export const manualEntrySchema = z
  .object({
    idempotencyKey: z.uuid().optional(),
    leaveTypeId: z.uuid(),
    kind: z.enum(manualKinds),
    days: quarterDays.min(-366).max(366),
    effectiveOn: z.iso.date(),
    expiresOn: z.iso.date().optional(),
    note: z.string().trim().min(1).max(500),
  })
  .superRefine((entry, check) => {
    const refuse = (field: string, message: string) =>
      check.addIssue({ code: 'custom', path: [field], message: `people:leave.error.${message}` });
    if (entry.days === 0 || (entry.days < 0 && entry.kind !== 'adjustment')) {
      refuse('days', 'moreThanZero');
    }
    if (entry.expiresOn && entry.kind !== 'allocation') refuse('expiresOn', 'expiryOfCreditOnly');
    else if (entry.expiresOn && entry.expiresOn < entry.effectiveOn) refuse('expiresOn', 'range');
  });
export type ManualEntryInput = z.output<typeof manualEntrySchema>;
