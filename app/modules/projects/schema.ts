import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';
import { importFields } from './import/columns';
import { labelColors } from './labels';
import { columnKinds, healths, priorities, statuses } from './status';

const name = z.string().trim().min(1).max(160);
const day = z.iso.date().optional();
const idempotencyKey = z.uuid().optional();

/** Hours with up to two decimals, as typed; stored as minutes. */
const hours = z.coerce
  .number()
  .gt(0)
  .max(1_000_000)
  .transform((value) => Math.round(value * 60))
  .optional();

const projectFields = z.object({
  name,
  description: z.string().trim().max(5000).optional(),
  clientId: z.uuid().optional(),
  ownerId: z.uuid().optional(),
  teamId: z.uuid().optional(),
  status: z.enum(statuses),
  startsOn: day,
  dueOn: day,
  budgetHours: hours,
  /** In the tenant's currency, as typed. */
  budget: z.coerce.number().gt(0).max(9_999_999_999).optional(),
  /** What an hour counts, in the tenant's currency. */
  rate: z.coerce.number().min(0).max(999_999).optional(),
  progress: z.coerce.number().int().min(0).max(100).optional(),
  shared: z.boolean().default(false),
  members: z.array(z.uuid()).max(200).default([]),
});

/** What no single field can be blamed for. */
function sensible(project: { startsOn?: string; dueOn?: string }): boolean {
  return !project.startsOn || !project.dueOn || project.startsOn <= project.dueOn;
}
const dates = { path: ['dueOn'], message: 'projects:error.dates' };

export const projectSchema = projectFields
  .extend({ idempotencyKey })
  .refine((project) => sensible(project as { startsOn?: string; dueOn?: string }), dates);
/** `version` is what the person saw. */
export const projectEditSchema = projectFields
  .extend({ version: rowVersion })
  .refine((project) => sensible(project as { startsOn?: string; dueOn?: string }), dates);
export type ProjectInput = z.output<typeof projectFields>;

export const updateSchema = z.object({
  health: z.enum(healths),
  body: z.string().trim().min(1).max(5000),
  shared: z.boolean().default(false),
  idempotencyKey,
});

export const milestoneSchema = z.object({ name, dueOn: day, idempotencyKey });

export const newTaskSchema = z.object({
  title: z.string().trim().min(1).max(200),
  columnId: z.uuid(),
  idempotencyKey,
});

const labels = z
  .string()
  .max(300)
  .transform((text) => [
    ...new Set(
      text
        .split(/[,،]/)
        .map((label) => label.trim().slice(0, 40))
        .filter(Boolean),
    ),
  ])
  .refine((all) => all.length <= 10, 'projects:error.labels')
  .default([]);

/** The task's page. `version` is what the person saw. */
export const taskSchema = z
  .object({
    version: rowVersion,
    title: z.string().trim().min(1).max(200),
    description: z.string().trim().max(20_000).optional(),
    columnId: z.uuid(),
    assigneeId: z.uuid().optional(),
    milestoneId: z.uuid().optional(),
    priority: z.enum(priorities),
    labels,
    startsOn: day,
    dueOn: day,
    estimate: hours,
    shared: z.boolean().default(false),
    /** Of a task that comes again: those that follow say the same. */
    following: z.boolean().default(false),
  })
  .refine((task) => sensible(task as { startsOn?: string; dueOn?: string }), dates);
export type TaskInput = z.output<typeof taskSchema>;

/** Where a card is put: a column and the card it comes before ('' for the end). */
export const moveSchema = z.object({
  taskId: z.uuid(),
  columnId: z.uuid(),
  beforeId: z.union([z.uuid(), z.literal('')]).default(''),
});

/** One row of a list, edited in place. `version` is what the person saw. */
export const rowSchema = z.object({
  id: z.uuid(),
  version: rowVersion,
  title: z.string().trim().min(1).max(200),
  columnId: z.uuid(),
  assigneeId: z.uuid().optional(),
  priority: z.enum(priorities),
  dueOn: day,
});

/** What is to happen to the ticked tasks; what is left empty stays. */
export const bulkSchema = z.object({
  ids: z.array(z.uuid()).min(1, 'projects:error.nothing').max(200),
  status: z.union([z.uuid(), z.enum(columnKinds)]).optional(),
  assignee: z.union([z.uuid(), z.literal('none')]).optional(),
  priority: z.enum(priorities).optional(),
  dueOn: day,
  noDue: z.boolean().default(false),
  milestone: z.union([z.uuid(), z.literal('none')]).optional(),
  addLabel: z.string().trim().max(40).optional(),
  removeLabel: z.string().trim().max(40).optional(),
  archive: z.enum(['archive', 'restore']).optional(),
});

export const labelSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[^,،]*$/, 'projects:error.labelComma'),
  color: z.enum(labelColors),
});
export const newLabelSchema = labelSchema.extend({ idempotencyKey });

/** Which column of a file is which field: its place from 0, or nothing. */
const place = z.coerce.number().int().min(0).max(99).optional();
export const mappingSchema = z.object(
  Object.fromEntries(importFields.map((field) => [field, place])) as Record<
    (typeof importFields)[number],
    typeof place
  >,
);

export const checklistItemSchema = z.object({ title: z.string().trim().min(1).max(200) });
export const dependencySchema = z.object({ waitsForId: z.uuid() });

export const columnSchema = z.object({
  name: z.string().trim().min(1).max(60),
  kind: z.enum(columnKinds),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
