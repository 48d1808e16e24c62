import {
  change,
  create,
  id,
  list,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { addLabel, changeLabel, removeLabel } from '../commands/change-labels.server';
import { labelColors } from '../labels';
import { findLabel, taskLabels } from '../queries/labels.server';

const schema = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Design' }),
  color: z.enum(labelColors),
});
const label: Resource<typeof schema> = {
  name: 'TaskLabel',
  schema,
  find: (trx, ctx, labelId) => findLabel(trx, ctx.tenant.id, labelId),
};
const name = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^,،]*$/)
  .openapi({ example: 'Design' });
const manages = { permission: 'projects.manage', min: 'all', of: label } as const;

export const labelRoutes = [
  list('/task-labels', {
    operationId: 'listTaskLabels',
    summary: 'Labels of the company’s tasks',
    permission: 'projects.read',
    of: label,
    read: async (trx, { ctx, query }) => pageFrom(await taskLabels(trx, ctx.tenant.id), query),
  }),
  read('/task-labels/{id}', {
    operationId: 'getTaskLabel',
    summary: 'Read a label',
    permission: 'projects.read',
    of: label,
  }),
  create('/task-labels', {
    operationId: 'createTaskLabel',
    summary: 'Add a label',
    ...manages,
    body: z.object({ name, color: z.enum(labelColors).default('grey') }),
    run: async ({ ctx, body }) => (await addLabel(ctx, body)).id,
  }),
  change('/task-labels/{id}', {
    operationId: 'updateTaskLabel',
    summary: 'Rename a label, on every task that has it, or give it another colour',
    ...manages,
    body: z.object({ name: name.optional(), color: z.enum(labelColors).optional() }),
    run: ({ ctx, id: labelId, body }) => changeLabel(ctx, labelId, body),
  }),
  remove('/task-labels/{id}', {
    operationId: 'deleteTaskLabel',
    summary: 'Delete a label and take it off all tasks',
    ...manages,
    run: ({ ctx, id: labelId }) => removeLabel(ctx, labelId),
  }),
];
