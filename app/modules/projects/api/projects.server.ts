import {
  answer,
  change,
  create,
  day,
  id,
  list,
  type Resource,
  read,
  z,
} from '~/platform/api/define.server';
import { readTenant } from '~/platform/db/tenant.server';
import { minorUnits } from '~/platform/i18n';
import type { TenantContext } from '~/platform/rbac/context.server';
import { createProject } from '../commands/create-project.server';
import { replaceMembers } from '../commands/set-members.server';
import { updateProject } from '../commands/update-project.server';
import { findProject, listProjects, memberIds } from '../queries/projects.server';
import type { ProjectInput } from '../schema';
import { attentions, healths, progressOf, statuses } from '../status';

const status = z.enum(statuses).openapi({ example: 'active' });

const summary = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Web shop' }),
  client: z.string().nullable().openapi({ example: 'Nila Textiles' }),
  status,
  health: z.enum(healths).openapi({ description: 'As the last status update says.' }),
  dueOn: day().nullable(),
  ownerId: id().nullable().openapi({ description: 'Only staff see it; null for clients.' }),
  taskCount: z.int(),
  doneCount: z.int(),
  byHand: z.int().nullable().openapi({ description: 'Per cent, when somebody said it.' }),
  progress: z.int().openapi({ description: 'Per cent, as somebody said or by done tasks.' }),
});

const schema = summary.extend({
  description: z.string().nullable(),
  clientId: id().nullable(),
  teamId: id().nullable(),
  startsOn: day().nullable(),
  budgetMinutes: z.int().nullable().openapi({ description: 'Only staff see it.' }),
  budgetMinor: z.int().nullable().openapi({ description: 'In minor units. Only staff see it.' }),
  rateMinor: z
    .int()
    .nullable()
    .openapi({ description: 'What an hour counts, in minor units. Only staff see it.' }),
  shared: z.boolean().openapi({ description: 'The client follows it in the portal.' }),
});

export const projectResource: Resource<typeof schema> = {
  name: 'Project',
  schema,
  find: async (trx, ctx, projectId) => {
    const found = await findProject(trx, ctx.tenant.id, projectId);
    if (!found) return undefined;
    const hidden = ctx.role.audience === 'client' && {
      ownerId: null,
      teamId: null,
      budgetMinutes: null,
      budgetMinor: null,
      rateMinor: null,
    };
    return {
      ...found,
      ...hidden,
      budgetMinor: hidden || found.budgetMinor === null ? null : Number(found.budgetMinor),
      rateMinor: hidden || found.rateMinor === null ? null : Number(found.rateMinor),
      progress: progressOf(found),
    };
  },
};

const members = z.object({ userIds: z.array(id()) });

const text = (max: number) => z.string().trim().max(max).nullable().optional();
const some = {
  description: text(5000),
  clientId: id().nullable().optional(),
  ownerId: id().nullable().optional(),
  teamId: id().nullable().optional(),
  startsOn: day().nullable().optional(),
  dueOn: day().nullable().optional(),
  budgetMinutes: z.int().min(1).max(60_000_000).nullable().optional(),
  budgetMinor: z.int().min(1).max(999_999_999_999).nullable().optional(),
  rateMinor: z.int().min(0).max(99_999_999_999).nullable().optional(),
  progress: z.int().min(0).max(100).nullable().optional(),
};
const name = z.string().trim().min(1).max(160).openapi({ example: 'Web shop' });
const newProject = z.object({ ...some, name, status, shared: z.boolean().default(false) });
const changedProject = z.object({
  ...some,
  name: name.optional(),
  status: status.optional(),
  shared: z.boolean().optional(),
});

/** What programs send, in minutes and minor units, as the commands take it. */
function inputOf(ctx: TenantContext, sent: z.output<typeof newProject>): ProjectInput {
  const { budgetMinutes, budgetMinor, rateMinor, ...same } = sent;
  const given = Object.entries(same).filter(([, value]) => value !== null);
  const factor = 10 ** minorUnits(ctx.tenant.currency);
  return {
    ...(Object.fromEntries(given) as Omit<ProjectInput, 'members'>),
    budgetHours: budgetMinutes ?? undefined,
    budget: budgetMinor ? budgetMinor / factor : undefined,
    rate: typeof rateMinor === 'number' ? rateMinor / factor : undefined,
    members: [],
  };
}

function defined<T extends object>(sent: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(sent).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

export const projectRoutes = [
  list('/projects', {
    operationId: 'listProjects',
    summary: 'List projects',
    permission: 'projects.read',
    clients: true,
    of: { name: 'ProjectSummary', schema: summary },
    filters: {
      q: z
        .string()
        .trim()
        .max(100)
        .default('')
        .openapi({ description: 'Words of the project’s or client’s name.' }),
      status: z
        .enum([...statuses, 'open', 'all'])
        .default('all')
        .openapi({ description: 'open: planned, active or on hold.' }),
      owner: z.enum(['me']).optional(),
      attention: z
        .enum(attentions)
        .optional()
        .openapi({ description: 'late: past their due day. risk: at risk or off track.' }),
    },
    read: async (trx, { ctx, query }) => {
      const { rows, hasMore } = await listProjects(
        trx,
        { tenantId: ctx.tenant.id, userId: ctx.user.id, today: ctx.today() },
        {
          q: query.q,
          status: query.status,
          owner: query.owner ?? '',
          attention: query.attention ?? '',
          after: query.after ?? '',
        },
        query.limit,
      );
      const isStaff = ctx.role.audience === 'staff';
      return {
        rows: rows.map((row) => ({
          ...row,
          ownerId: isStaff ? row.ownerId : null,
          progress: progressOf(row),
        })),
        hasMore,
      };
    },
  }),
  read('/projects/{id}', {
    operationId: 'getProject',
    summary: 'Read a project',
    permission: 'projects.read',
    clients: true,
    of: projectResource,
  }),
  create('/projects', {
    operationId: 'createProject',
    summary: 'Create a project, with the usual columns',
    permission: 'projects.manage',
    of: projectResource,
    body: newProject,
    run: async ({ ctx, body }) => (await createProject(ctx, inputOf(ctx, body))).id,
  }),
  change('/projects/{id}', {
    operationId: 'updateProject',
    summary: 'Change a project; null empties a field',
    permission: 'projects.manage',
    of: projectResource,
    body: changedProject,
    run: async ({ ctx, id: projectId, row, body }) => {
      const userIds = await readTenant(ctx, (trx) => memberIds(trx, ctx.tenant.id, projectId));
      const now = { ...row, progress: row.byHand };
      const kept = Object.fromEntries(
        Object.keys(newProject.shape).map((key) => [key, now[key as keyof typeof now]]),
      );
      const input = inputOf(ctx, { ...(kept as z.output<typeof newProject>), ...defined(body) });
      await updateProject(ctx, projectId, {
        ...input,
        members: userIds,
        version: row.version ?? 0,
      });
    },
  }),
  answer('get', '/projects/{id}/members', {
    operationId: 'getProjectMembers',
    summary: 'Who works on a project',
    permission: 'projects.read',
    name: 'ProjectMembers',
    answer: members,
    run: async ({ ctx, params }) => {
      const [found, userIds] = await readTenant(ctx, (trx) =>
        Promise.all([
          findProject(trx, ctx.tenant.id, params.id ?? ''),
          memberIds(trx, ctx.tenant.id, params.id ?? ''),
        ]),
      );
      return found && { userIds };
    },
  }),
  answer('post', '/projects/{id}/members', {
    operationId: 'setProjectMembers',
    summary: 'Make these people, and its owner, the members of a project',
    permission: 'projects.manage',
    name: 'ProjectMembers',
    answer: members,
    body: z.object({ userIds: z.array(z.uuid()).max(200) }),
    run: async ({ ctx, params, body: { userIds } }) => {
      const now = await replaceMembers(ctx, params.id ?? '', userIds);
      return now && { userIds: now };
    },
  }),
];
