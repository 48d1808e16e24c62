import {
  change,
  create,
  day,
  id,
  list,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { readTenant } from '~/platform/db/tenant.server';
import { notFound } from '~/platform/rbac/guard.server';
import { deleteTemplate, saveTemplate, updateTemplate } from '../commands/save-template.server';
import { startFromTemplate } from '../commands/start-from-template.server';
import { findProject } from '../queries/projects.server';
import { findTemplate, listTemplates } from '../queries/templates.server';
import { fromTemplateSchema } from '../schema.plans';
import { columnKinds, priorities } from '../status';
import { dayCounts } from '../templates/days';
import { projectResource } from './projects.server';

const summary = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Website launch' }),
  description: z.string().nullable(),
  tasks: z.int(),
  milestones: z.int(),
  roles: z.int(),
});

const days = z.int().nullable().openapi({ description: 'Days after the start; null: none.' });
const place = z.int().nullable();
const plan = z
  .object({
    columns: z.array(
      z.object({ name: z.string(), kind: z.enum(columnKinds), limit: z.int().nullable() }),
    ),
    roles: z.array(z.string()).openapi({ example: ['Designer', 'Writer'] }),
    milestones: z.array(z.object({ name: z.string(), due: days })),
    tasks: z.array(
      z.object({
        title: z.string(),
        description: z.string().nullable(),
        column: z.int(),
        role: place,
        milestone: place,
        priority: z.enum(priorities),
        labels: z.array(z.string()),
        start: days,
        due: days,
        estimate: z.int().nullable().openapi({ description: 'In minutes.' }),
        shared: z.boolean(),
        checklist: z.array(z.string()),
        waitsFor: z.array(z.int()),
      }),
    ),
  })
  .openapi({ description: 'Tasks name columns, roles, milestones and tasks by their place.' });

const schema = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Website launch' }),
  description: z.string().nullable(),
  countsIn: z.enum(dayCounts),
  plan,
});

const template: Resource<typeof schema> = {
  name: 'ProjectTemplate',
  schema,
  find: (trx, ctx, templateId) => findTemplate(trx, ctx.tenant.id, templateId),
};

const words = {
  name: z.string().trim().min(1).max(160).openapi({ example: 'Website launch' }),
  description: z.string().trim().max(2000).nullable().optional(),
  countsIn: z.enum(dayCounts),
};
const manages = { permission: 'projects.manage', min: 'all', of: template } as const;

/** Kinds of projects to start from. */
export const templateRoutes = [
  list('/project-templates', {
    operationId: 'listProjectTemplates',
    summary: 'Templates of projects',
    permission: 'projects.manage',
    of: { name: 'ProjectTemplateSummary', schema: summary },
    read: async (trx, { ctx, query }) => pageFrom(await listTemplates(trx, ctx.tenant.id), query),
  }),
  read('/project-templates/{id}', {
    operationId: 'getProjectTemplate',
    summary: 'Read a template and all it holds',
    permission: 'projects.manage',
    of: template,
  }),
  create('/projects/{id}/template', {
    operationId: 'createProjectTemplate',
    summary: 'Keep a project as a template, without its people and dates',
    ...manages,
    body: z.object({
      ...words,
      countsIn: words.countsIn.default('working_days'),
      roles: z
        .array(z.object({ userId: id(), name: z.string().trim().min(1).max(80) }))
        .max(50)
        .default([])
        .openapi({ description: 'What who is assigned in the project is called in the template.' }),
      replaces: id().optional().openapi({ description: 'The template it takes the place of.' }),
    }),
    run: async ({ ctx, params, body: { roles, description, ...body } }) => {
      const projectId = params.id ?? '';
      const project = await readTenant(ctx, (trx) => findProject(trx, ctx.tenant.id, projectId));
      if (!project) throw notFound();
      const made = await saveTemplate(ctx, project, {
        ...body,
        description: description ?? undefined,
        people: roles.map(({ userId }) => userId),
        roles: roles.map(({ name }) => name),
      });
      return made.id;
    },
  }),
  change('/project-templates/{id}', {
    operationId: 'updateProjectTemplate',
    summary: 'Rename a template, or change how its days are counted',
    ...manages,
    body: z.object({
      name: words.name.optional(),
      description: words.description,
      countsIn: words.countsIn.optional(),
    }),
    run: ({ ctx, id: templateId, row, body }) =>
      updateTemplate(ctx, templateId, {
        name: body.name ?? String(row.name),
        description:
          (body.description === undefined
            ? (row.description as string | null)
            : body.description) ?? undefined,
        countsIn: body.countsIn ?? (row.countsIn as (typeof dayCounts)[number]),
        version: row.version ?? 0,
      }),
  }),
  remove('/project-templates/{id}', {
    operationId: 'deleteProjectTemplate',
    summary: 'Delete a template; projects made from it stay',
    ...manages,
    run: ({ ctx, id: templateId }) => deleteTemplate(ctx, templateId),
  }),
  create('/project-templates/{id}/projects', {
    operationId: 'createProjectFromTemplate',
    summary: 'Make a project from a template, all of it or nothing',
    permission: 'projects.manage',
    of: projectResource,
    body: z.object({
      name: words.name,
      startsOn: day(),
      description: z.string().trim().max(5000).optional(),
      clientId: id().optional(),
      ownerId: id().optional(),
      teamId: id().optional(),
      shared: z.boolean().default(false).openapi({ description: 'Wants a client.' }),
      people: z
        .array(id().nullable())
        .max(50)
        .default([])
        .openapi({ description: 'Who takes each of its roles, place by place.' }),
    }),
    rules: fromTemplateSchema,
    run: async ({ ctx, params, body }) => (await startFromTemplate(ctx, params.id ?? '', body)).id,
  }),
];
