import { z } from 'zod';
import { isUsableDay } from '~/platform/calendar/dates';
import { rowVersion } from '~/platform/db/row-version';
import { frequencies, monthlyOn } from './recurrence/choice';
import { dayCounts } from './templates/days';

const name = z.string().trim().min(1).max(160);
const day = z.iso.date().refine(isUsableDay);
const idempotencyKey = z.uuid().optional();
const description = z.string().trim().max(2000).optional();

/** A project kept as a template: what each person who is assigned in it is called there, place by place. */
export const saveTemplateSchema = z.object({
  name,
  description,
  countsIn: z.enum(dayCounts),
  people: z.array(z.uuid()).max(50).default([]),
  roles: z.array(z.string().trim().max(80)).max(50).default([]),
  /** Id of the template it takes the place of. */
  replaces: z.uuid().optional(),
  idempotencyKey,
});

/** What a template is called. `version` is what the person saw. */
export const templateSchema = z.object({
  name,
  description,
  countsIn: z.enum(dayCounts),
  version: rowVersion,
});

/** A project from a template; `people` are who takes each of its roles, place by place. */
export const fromTemplateSchema = z
  .object({
    name,
    description: z.string().trim().max(5000).optional(),
    clientId: z.uuid().optional(),
    ownerId: z.uuid().optional(),
    teamId: z.uuid().optional(),
    startsOn: day,
    shared: z.boolean().default(false),
    people: z
      .array(z.union([z.uuid(), z.literal('')]).nullish())
      .max(50)
      .default([]),
    idempotencyKey,
  })
  .refine((project) => !project.shared || project.clientId, {
    path: ['clientId'],
    message: 'projects:error.sharedClient',
  });

/** Other days for a task, from the timeline; `push` moves what waits for it along. */
export const datesSchema = z
  .object({
    taskId: z.uuid(),
    version: rowVersion,
    startsOn: day.optional(),
    dueOn: day.optional(),
    push: z.boolean().default(false),
  })
  .refine(({ startsOn, dueOn }) => !startsOn || !dueOn || startsOn <= dueOn, {
    path: ['dueOn'],
    message: 'projects:error.dates',
  });

/** A time of the day as typed, in minutes after midnight. */
const minuteOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

/** How a task comes again. */
export const recurrenceSchema = z
  .object({
    frequency: z.enum(frequencies),
    interval: z.coerce.number().int().min(1).max(99).default(1),
    weekdays: z.array(z.coerce.number().int().min(0).max(6)).max(7).default([]),
    monthlyOn: z.enum(monthlyOn).default('day'),
    basis: z.enum(['schedule', 'done']),
    ends: z.enum(['never', 'until', 'count']).default('never'),
    until: day.optional(),
    count: z.coerce.number().int().min(2).max(999).optional(),
    leadDays: z.coerce.number().int().min(0).max(90).default(0),
    makeAt: minuteOfDay.default(360),
  })
  .refine(({ ends, until }) => ends !== 'until' || until, {
    path: ['until'],
    message: 'projects:error.recurUntil',
  })
  .refine(({ ends, count }) => ends !== 'count' || count, {
    path: ['count'],
    message: 'projects:error.recurCount',
  });
