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

const told = z.array(z.enum(audiences)).max(2);

/** A policy's fields as programs see them, times in minutes. */
export const policyFields = {
  name: z.string().trim().min(1).max(80),
  isActive: z.boolean(),
  calendarId: z.uuid().nullable(),
  pauses: z.array(z.enum(activeStatuses)).max(3),
  priorities: z.array(z.enum(priorities)).max(4),
  clientIds: z.array(z.uuid()).max(300),
  tagIds: z.array(z.uuid()).max(100),
  targets: targets(minutes),
  warnPercent: z.int().min(10).max(95).nullable(),
  warnNotify: told,
  breachNotify: told,
  escalateAfter: z.int().min(0).max(60_000).nullable(),
  escalateNotify: told,
  escalateRaise: z.boolean(),
  escalateAssigneeId: z.uuid().nullable(),
  escalateTeamId: z.uuid().nullable(),
};

/** A new policy; what is left out is as most would have it. */
export const policyBody = z.object({
  ...policyFields,
  isActive: policyFields.isActive.default(true),
  calendarId: policyFields.calendarId.default(null),
  pauses: policyFields.pauses.default(['waiting']),
  priorities: policyFields.priorities.default([]),
  clientIds: policyFields.clientIds.default([]),
  tagIds: policyFields.tagIds.default([]),
  warnPercent: policyFields.warnPercent.default(80),
  warnNotify: told.default(['assignee']),
  breachNotify: told.default(['assignee', 'managers']),
  escalateAfter: policyFields.escalateAfter.default(null),
  escalateNotify: told.default(['managers']),
  escalateRaise: policyFields.escalateRaise.default(false),
  escalateAssigneeId: policyFields.escalateAssigneeId.default(null),
  escalateTeamId: policyFields.escalateTeamId.default(null),
});

/** The form of a policy. */
export const policyForm = z
  .object({
    name: policyFields.name,
    isActive: z.boolean().default(false),
    pauses: policyFields.pauses.default([]),
    priorities: policyFields.priorities.default([]),
    clientIds: policyFields.clientIds.default([]),
    tagIds: policyFields.tagIds.default([]),
    warnNotify: told.default([]),
    breachNotify: told.default([]),
    escalateNotify: told.default([]),
    escalateRaise: z.boolean().default(false),
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
    { path: ['targets', 'urgent', 'first_response'], message: 'support:sla.error.noTarget' },
  );

export type PolicyInput = z.output<typeof policyBody>;

/** What the form's fields hold of a number of minutes. */
export const textOfMinutes = (value: number | null): string =>
  value === null ? '' : formatHours(value);

/** A policy one further up or down the list. */
export const moveSchema = z.object({ id: z.uuid(), direction: z.enum(['up', 'down']) });
