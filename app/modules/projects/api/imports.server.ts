import { readFile } from 'node:fs/promises';
import {
  act,
  change,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  read,
  upload,
  z,
} from '~/platform/api/define.server';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound } from '~/platform/rbac/guard.server';
import { mapImport, uploadImport } from '../commands/import-tasks.server';
import { type ImportField, importFields, type Mapping } from '../import/columns';
import { rowProblems } from '../import/read-rows';
import { importProblems, importSummary, recentImports } from '../queries/imports.server';
import { findProject } from '../queries/projects.server';

const states = ['draft', 'waiting', 'running', 'done', 'failed'] as const;
const place = z.int().min(0).max(99).nullable();
const byField = <T extends z.ZodType>(each: T) =>
  z.object(
    Object.fromEntries(importFields.map((field) => [field, each])) as Record<ImportField, T>,
  );
const columns = byField(place).openapi({
  description: 'Which column of the file each field comes from, counted from 0.',
});
type Places = z.output<typeof columns>;

const summary = z.object({
  id: id(),
  fileName: z.string().openapi({ example: 'board.csv' }),
  status: z.enum(states).openapi({ description: 'draft: nothing is made before it is started.' }),
  total: z.int().openapi({ description: 'Rows of the file.' }),
  created: z.int().openapi({ description: 'Tasks made of them so far.' }),
  at: instant(),
});

const schema = z.object({
  id: id(),
  projectId: id(),
  fileName: z.string().openapi({ example: 'board.csv' }),
  status: z.enum(states),
  columns,
  total: z.int(),
  done: z.int().openapi({ description: 'Rows dealt with.' }),
  created: z.int(),
});

const taskImport: Resource<typeof schema> = {
  name: 'TaskImport',
  schema,
  find: async (trx, ctx, importId) => {
    const found = await importSummary(trx, ctx.tenant.id, importId);
    if (!found) return undefined;
    const { mapping, ...item } = found;
    const places = importFields.map((field) => [field, mapping[field] ?? null]);
    return { ...item, columns: Object.fromEntries(places) as Places };
  },
};

const problem = z.object({
  id: z.string().openapi({ example: '12.dueOn.date' }),
  line: z
    .int()
    .openapi({ example: 12, description: 'As spreadsheets count them: the header is 1.' }),
  field: z.enum(importFields),
  problem: z.enum(rowProblems),
  value: z.string().openapi({ example: '31/02/2026', description: 'What stands there.' }),
  isFatal: z
    .boolean()
    .openapi({ description: 'No task is made of the row; else the field is left out.' }),
});

function mappingOf(places: Partial<Places>): Mapping {
  return Object.fromEntries(
    Object.entries(places).filter(([, at]) => at !== null && at !== undefined),
  );
}

const manages = { permission: 'projects.manage', of: taskImport } as const;

export const importRoutes = [
  list('/projects/{id}/task-imports', {
    operationId: 'listTaskImports',
    summary: 'The last files that tasks were read from',
    permission: 'projects.manage',
    of: { name: 'TaskImportSummary', schema: summary },
    read: async (trx, { ctx, params, query }) => {
      const projectId = params.id ?? '';
      if (!(await findProject(trx, ctx.tenant.id, projectId))) throw notFound();
      return pageFrom(await recentImports(trx, ctx.tenant.id, projectId), query);
    },
  }),
  upload('/projects/{id}/task-imports', {
    operationId: 'createTaskImport',
    summary: 'Send a CSV file of tasks',
    description:
      'The form’s field `file`: up to 10,000 rows and 10 MB, the first row names the columns. ' +
      'Which is what is guessed, from Trello’s, Asana’s, Jira’s and Plane’s names too. Nothing is made yet.',
    ...manages,
    run: async ({ ctx, params }, { uploads, problems }) => {
      const projectId = params.id ?? '';
      const project = await readTenant(ctx, (trx) => findProject(trx, ctx.tenant.id, projectId));
      if (!project) throw notFound();
      const [refused] = problems;
      const [file] = uploads;
      if (refused) {
        const values = { name: refused.name ?? '' };
        throw new BusinessError(`files:error.${refused.code}`, { field: 'file', values });
      }
      if (!file) throw new BusinessError('projects:import.error.none', { field: 'file' });
      const sent = new File([await readFile(file.path)], file.name);
      return (await uploadImport(ctx, projectId, sent)).id;
    },
  }),
  read('/task-imports/{id}', {
    operationId: 'getTaskImport',
    summary: 'How far an import is',
    ...manages,
  }),
  change('/task-imports/{id}', {
    operationId: 'updateTaskImport',
    summary: 'Say which column is what, before it is started; null leaves a field out',
    ...manages,
    body: byField(place.optional()),
    run: ({ ctx, id: importId, row, body }) =>
      mapImport(ctx, importId, mappingOf({ ...(row.columns as Places), ...body }), false),
  }),
  act('/task-imports/{id}/start', {
    operationId: 'startTaskImport',
    summary: 'Make the tasks; rows with fatal problems are passed over',
    ...manages,
    run: ({ ctx, id: importId, row }) =>
      mapImport(ctx, importId, mappingOf(row.columns as Places), true),
  }),
  list('/task-imports/{id}/problems', {
    operationId: 'listTaskImportProblems',
    summary: 'What is wrong with which row: as it would be, and once it is done as it was',
    permission: 'projects.manage',
    of: { name: 'TaskImportProblem', schema: problem },
    cursor: { schema: z.string().max(80), of: (row) => String(row.id) },
    read: async (trx, { ctx, params, query }) => {
      const all = await importProblems(trx, ctx.tenant.id, params.id ?? '');
      if (!all) throw notFound();
      const rows = all.map(({ key, ...row }) => ({
        ...row,
        id: `${row.line}.${row.field}.${key}`,
        problem: key,
      }));
      return pageFrom(rows, query);
    },
  }),
];
