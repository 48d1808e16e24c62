import { z } from 'zod';
import { isUsableDay } from '~/platform/calendar/dates';
import { parseHours } from '~/platform/i18n/hours';

/** A client's id, `p:` and a project, `t:` and a task; empty is internal work. */
export const target = z
  .string()
  .regex(/^(|([pt]:)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/)
  .default('');
const note = z.string().trim().max(500).optional();
const activityId = z.uuid().optional();

const hours = z.string().transform((text, check) => {
  const minutes = parseHours(text);
  if (minutes && minutes <= 1440) return minutes;
  check.addIssue({ code: 'custom', message: 'people:timesheets.error.hours' });
  return z.NEVER;
});

export const startTimerSchema = z.object({ target, activityId, note });
/** Without hours, what the clock says. */
export const stopTimerSchema = z.object({ hours: hours.optional(), note });
export const logTimeSchema = z.object({
  target,
  activityId,
  note,
  day: z.iso.date().refine(isUsableDay),
  hours,
  idempotencyKey: z.uuid().optional(),
});
