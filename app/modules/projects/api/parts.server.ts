import {
  act,
  change,
  create,
  day,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  remove,
  z,
} from '~/platform/api/define.server';
import type { Trx } from '~/platform/db/kysely.server';
import { readTenant } from '~/platform/db/tenant.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { addColumn, changeColumn, removeColumn } from '../commands/change-columns.server';
import {
  addMilestone,
  changeMilestone,
  reachMilestone,
  removeMilestone,
} from '../commands/change-milestones.server';
import { postUpdate } from '../commands/post-update.server';
import { findColumn, findMilestone } from '../queries/parts.server';
import { findProject, milestones, projectUpdates } from '../queries/projects.server';
import { boardColumns } from '../queries/tasks.server';
import { updateSchema } from '../schema';
import { type ColumnKind, columnKinds, healths } from '../status';

const columnSchema = z.object({
  id: id(),
  projectId: id(),
  name: z.string().openapi({ example: 'In progress' }),
  kind: z.enum(columnKinds),
  position: z.int(),
  limit: z.int().nullable().openapi({ description: 'Tasks at most; a warning, no bar.' }),
});
const column: Resource<typeof columnSchema> = {
  name: 'ProjectColumn',
  schema: columnSchema,
  find: (trx, ctx, columnId) => findColumn(trx, ctx.tenant.id, columnId),
};
const columnBody = {
  name: z.string().trim().min(1).max(60).openapi({ example: 'Review' }),
  kind: z.enum(columnKinds),
  limit: z.int().min(1).max(500).nullable().optional(),
};

const milestoneSchema = z.object({
  id: id(),
  projectId: id(),
  name: z.string().openapi({ example: 'Launch' }),
  dueOn: day().nullable(),
  reachedOn: day().nullable(),
});
const milestone: Resource<typeof milestoneSchema> = {
  name: 'Milestone',
  schema: milestoneSchema,
  find: (trx, ctx, milestoneId) => findMilestone(trx, ctx.tenant.id, milestoneId),
};
const milestoneName = z.string().trim().min(1).max(160).openapi({ example: 'Launch' });

const updateResource = z.object({
  id: id(),
  health: z.enum(healths),
  body: z.string().openapi({ example: 'The first milestone is in sight.' }),
  shared: z.boolean().openapi({ description: 'The client reads it.' }),
  author: z.string().openapi({ example: 'Meera Iyer' }),
  at: instant(),
});
const update: Resource<typeof updateResource> = {
  name: 'ProjectUpdate',
  schema: updateResource,
  find: async (trx, ctx, updateId) => {
    const row = await trx
      .selectFrom('project_updates')
      .select('project_id')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', updateId)
      .executeTakeFirst();
    const all = row && (await projectUpdates(trx, ctx.tenant.id, row.project_id));
    return all?.find((each) => each.id === updateId);
  },
};

const manages = 'projects.manage';

/** What belongs to a project: columns, milestones, status updates. */
export const partRoutes = [
  list('/projects/{id}/columns', {
    operationId: 'listProjectColumns',
    summary: 'The columns of a board, in order',
    permission: 'projects.read',
    of: column,
    read: async (trx, { ctx, params, query }) => {
      const projectId = params.id ?? '';
      if (!(await findProject(trx, ctx.tenant.id, projectId))) throw notFound();
      const all = await boardColumns(trx, ctx.tenant.id, projectId);
      return pageFrom(
        all.map((each) => ({ ...each, projectId })),
        query,
      );
    },
  }),
  create('/projects/{id}/columns', {
    operationId: 'createProjectColumn',
    summary: 'Add a column at the end of a board',
    permission: manages,
    of: column,
    body: z.object(columnBody),
    run: async ({ ctx, params, body }) =>
      (await addColumn(ctx, params.id ?? '', { ...body, limit: body.limit ?? undefined })).id,
  }),
  change('/project-columns/{id}', {
    operationId: 'updateProjectColumn',
    summary: 'Rename a column, or change what being in it means',
    permission: manages,
    of: column,
    body: z.object({
      name: columnBody.name.optional(),
      kind: columnBody.kind.optional(),
      limit: columnBody.limit,
    }),
    run: ({ ctx, id: columnId, row, body }) =>
      changeColumn(ctx, String(row.projectId), columnId, {
        name: body.name ?? String(row.name),
        kind: body.kind ?? (row.kind as ColumnKind),
        limit: (body.limit === undefined ? row.limit : body.limit) ?? undefined,
      }),
  }),
  remove('/project-columns/{id}', {
    operationId: 'deleteProjectColumn',
    summary: 'Take an empty column away',
    permission: manages,
    of: column,
    run: async ({ ctx, id: columnId }) => {
      const row = await placed(ctx, (trx) => findColumn(trx, ctx.tenant.id, columnId));
      await removeColumn(ctx, row.projectId, columnId);
    },
  }),
  list('/projects/{id}/milestones', {
    operationId: 'listMilestones',
    summary: 'Milestones of a project, by day',
    permission: 'projects.read',
    clients: true,
    of: milestone,
    read: async (trx, { ctx, params, query }) => {
      const projectId = params.id ?? '';
      if (!(await findProject(trx, ctx.tenant.id, projectId))) throw notFound();
      const all = await milestones(trx, ctx.tenant.id, projectId);
      return pageFrom(
        all.map((each) => ({ ...each, projectId })),
        query,
      );
    },
  }),
  create('/projects/{id}/milestones', {
    operationId: 'createMilestone',
    summary: 'Add a milestone',
    permission: manages,
    of: milestone,
    body: z.object({ name: milestoneName, dueOn: day().optional() }),
    run: async ({ ctx, params, body }) => (await addMilestone(ctx, params.id ?? '', body)).id,
  }),
  change('/milestones/{id}', {
    operationId: 'updateMilestone',
    summary: 'Rename a milestone or move its day',
    permission: manages,
    of: milestone,
    body: z.object({ name: milestoneName.optional(), dueOn: day().nullable().optional() }),
    run: ({ ctx, id: milestoneId, row, body }) =>
      changeMilestone(ctx, String(row.projectId), milestoneId, body),
  }),
  act('/milestones/{id}/reach', {
    operationId: 'reachMilestone',
    summary: 'Say that it is reached, today, or not reached after all',
    permission: manages,
    of: milestone,
    body: z.object({ reached: z.boolean().default(true) }),
    run: ({ ctx, id: milestoneId, row, body }) =>
      reachMilestone(ctx, String(row.projectId), milestoneId, body.reached),
  }),
  remove('/milestones/{id}', {
    operationId: 'deleteMilestone',
    summary: 'Take a milestone away; its tasks stay',
    permission: manages,
    of: milestone,
    run: async ({ ctx, id: milestoneId }) => {
      const row = await placed(ctx, (trx) => findMilestone(trx, ctx.tenant.id, milestoneId));
      await removeMilestone(ctx, row.projectId, milestoneId);
    },
  }),
  list('/projects/{id}/updates', {
    operationId: 'listProjectUpdates',
    summary: 'What was said of how it stands, newest first',
    permission: 'projects.read',
    clients: true,
    of: update,
    read: async (trx, { ctx, params, query }) => {
      if (!(await findProject(trx, ctx.tenant.id, params.id ?? ''))) throw notFound();
      return pageFrom(await projectUpdates(trx, ctx.tenant.id, params.id ?? ''), query);
    },
  }),
  create('/projects/{id}/updates', {
    operationId: 'createProjectUpdate',
    summary: 'Say how it stands; shared, the client reads it',
    permission: manages,
    of: update,
    body: updateSchema.omit({ idempotencyKey: true }),
    run: async ({ ctx, params, body }) => (await postUpdate(ctx, params.id ?? '', body)).id,
  }),
];

/** The part as it is, for its project; 404 when there is none. */
async function placed<Row>(
  ctx: TenantContext,
  find: (trx: Trx) => Promise<Row | undefined>,
): Promise<Row> {
  const row = await readTenant(ctx, find);
  if (!row) throw notFound();
  return row;
}
