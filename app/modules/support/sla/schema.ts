import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';
import { formatHours, parseHours } from '~/platform/i18n/hours';
import { activeStatuses, priorities } from '../status';
import { audiences } from './words';

/** Longer than any promise anybody keeps: ten thousand hours. */
const MOST = 600_000;

/** Hours as people write them (`4:00`, `4h`, `30m`); nothing means no such clock. */
const typedMinutes = z
  .string()
  .trim()
  .max(20)
  .optional()
  .transform((text, ctx) => {
    if (!text) return null;
    const minutes = parseHours(text);
    if (minutes !== null && minutes > 0 && minutes <= MOST) return minutes;
    ctx.addIssue({ code: 'custom', message: 'support:sla.error.time' });
    return z.NEVER;
  });

/** After a missed deadline: at once (0) is possible too. */
const typedDelay = z
  .string()
  .trim()
  .max(20)
  .optional()
  .transform((text, ctx) => {
    if (!text) return null;
    const minutes = parseHours(text);
    if (minutes !== null && minutes <= 60_000) return minutes;
    ctx.addIssue({ code: 'custom', message: 'support:sla.error.time' });
    return z.NEVER;
  });

const minutes = z.int().min(1).max(MOST).nullable();

function row<M extends z.ZodType<number | null>>(minutesOf: M) {
  return z.object({ first_response: minutesOf, next_response: minutesOf, resolution: minutesOf });
}

function targets<M extends z.ZodType<number | null>>(minutesOf: M) {
  return z.object({
    urgent: row(minutesOf),
    high: row(minutesOf),
    normal: row(minutesOf),
    low: row(minutesOf),
  });
}

const told = z.array(z.enum(audiences)).max(2).default([]);
const common = {
  name: z.string().trim().min(1).max(80),
  isActive: z.boolean().default(false),
  pauses: z.array(z.enum(activeStatuses)).max(3).default([]),
  priorities: z.array(z.enum(priorities)).max(4).default([]),
  clientIds: z.array(z.uuid()).max(300).default([]),
  tagIds: z.array(z.uuid()).max(100).default([]),
  warnNotify: told,
  breachNotify: told,
  escalateNotify: told,
  escalateRaise: z.boolean().default(false),
};

/** The form of a policy. */
export const policyForm = z
  .object({
    ...common,
    version: rowVersion.default(0),
    idempotencyKey: z.uuid().optional(),
    calendarId: z.uuid().optional(),
    targets: targets(typedMinutes),
    warnPercent: z.coerce.number().int().min(10).max(95).optional(),
    escalateAfter: typedDelay,
    escalateAssigneeId: z.uuid().optional(),
    escalateTeamId: z.uuid().optional(),
  })
  .refine(
    (policy) => Object.values(policy.targets).some((each) => Object.values(each).some(Boolean)),
    {
      path: ['targets', 'urgent', 'first_response'],
      message: 'support:sla.error.noTarget',
    },
  );

/** The same for programs, in minutes. */
export const policyBody = z.object({
  ...common,
  isActive: z.boolean().default(true),
  calendarId: z.uuid().nullable().default(null),
  targets: targets(minutes),
  warnPercent: z.int().min(10).max(95).nullable().default(80),
  escalateAfter: z.int().min(0).max(60_000).nullable().default(null),
  escalateAssigneeId: z.uuid().nullable().default(null),
  escalateTeamId: z.uuid().nullable().default(null),
});

export type PolicyInput = z.output<typeof policyBody>;

/** What the form's fields hold of a number of minutes. */
export const textOfMinutes = (value: number | null): string =>
  value === null ? '' : formatHours(value);

/** A policy one further up or down the list. */
export const moveSchema = z.object({ id: z.uuid(), direction: z.enum(['up', 'down']) });
