import {
  change,
  create,
  id,
  list,
  pageFrom,
  type Resource,
  remove,
  z,
} from '~/platform/api/define.server';
import { readTenant } from '~/platform/db/tenant.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import {
  addChecklistItem,
  changeChecklistItem,
  removeChecklistItem,
  type TaskPlace,
} from '../commands/change-checklist.server';
import { findStep } from '../queries/parts.server';
import { checklist, findTask } from '../queries/tasks.server';
import { checklistItemSchema } from '../schema';

const stepSchema = z.object({
  id: id(),
  taskId: id(),
  title: z.string().openapi({ example: 'Ask who decides' }),
  done: z.boolean(),
});
const step: Resource<typeof stepSchema> = {
  name: 'ChecklistItem',
  schema: stepSchema,
  find: (trx, ctx, stepId) => findStep(trx, ctx.tenant.id, stepId),
};

export const checklistRoutes = [
  list('/tasks/{id}/checklist', {
    operationId: 'listChecklist',
    summary: 'Steps of a task',
    permission: 'projects.read',
    of: step,
    read: async (trx, { ctx, params, query }) => {
      const taskId = params.id ?? '';
      if (!(await findTask(trx, ctx.tenant.id, taskId))) throw notFound();
      const all = await checklist(trx, ctx.tenant.id, taskId);
      return pageFrom(
        all.map((each) => ({ ...each, taskId })),
        query,
      );
    },
  }),
  create('/tasks/{id}/checklist', {
    operationId: 'createChecklistItem',
    summary: 'Add a step',
    permission: 'tasks.write',
    of: step,
    body: checklistItemSchema,
    run: async ({ ctx, params, body }) => {
      const task = await readTenant(ctx, (trx) => findTask(trx, ctx.tenant.id, params.id ?? ''));
      if (!task) throw notFound();
      return (await addChecklistItem(ctx, task, body.title)).id;
    },
  }),
  change('/checklist-items/{id}', {
    operationId: 'updateChecklistItem',
    summary: 'Tick a step, or say it in other words',
    permission: 'tasks.write',
    of: step,
    body: z.object({
      title: checklistItemSchema.shape.title.optional(),
      done: z.boolean().optional(),
    }),
    run: async ({ ctx, id: stepId, body }) =>
      changeChecklistItem(ctx, await placeOf(ctx, stepId), stepId, body),
  }),
  remove('/checklist-items/{id}', {
    operationId: 'deleteChecklistItem',
    summary: 'Take a step away',
    permission: 'tasks.write',
    of: step,
    run: async ({ ctx, id: stepId }) =>
      removeChecklistItem(ctx, await placeOf(ctx, stepId), stepId),
  }),
];

async function placeOf(ctx: TenantContext, stepId: string): Promise<TaskPlace> {
  const row = await readTenant(ctx, (trx) => findStep(trx, ctx.tenant.id, stepId));
  if (!row) throw notFound();
  return { id: row.taskId, projectId: row.projectId };
}
