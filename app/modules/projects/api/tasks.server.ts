import {
  act,
  change,
  create,
  day,
  id,
  instant,
  list,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { addDependency, removeDependency } from '../commands/change-dependencies.server';
import { createTask } from '../commands/create-task.server';
import { deleteTask } from '../commands/delete-task.server';
import { moveTask } from '../commands/move-task.server';
import { changeTask } from '../commands/update-task.server';
import { watchTask } from '../commands/watch-task.server';
import { listTasks } from '../queries/task-list.server';
import { dependencies, findTask, watcherIds } from '../queries/tasks.server';
import { columnKinds, priorities } from '../status';
import { dueChoices, type TaskSort } from '../task-filter';

const priority = z.enum(priorities).openapi({ example: 'normal' });
const title = z.string().trim().min(1).max(200).openapi({ example: 'Draw the pages' });
const labels = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .max(40)
      .regex(/^[^,،]*$/)
      .openapi({ example: 'design' }),
  )
  .max(10);

const summary = z.object({
  id: id(),
  number: z.int().openapi({ example: 12, description: 'Consecutive within the project.' }),
  title,
  projectId: id(),
  project: z.string().openapi({ example: 'Web shop' }),
  columnId: id(),
  column: z.string().openapi({ example: 'In progress' }),
  kind: z.enum(columnKinds).openapi({ description: 'What being in its column means.' }),
  assigneeId: id().nullable(),
  milestoneId: id().nullable(),
  priority,
  labels: z.array(z.string()),
  dueOn: day().nullable(),
  archived: z.boolean(),
  updatedAt: instant(),
});

const schema = z.object({
  id: id(),
  number: z.int().openapi({ example: 12 }),
  title,
  description: z.string().nullable(),
  projectId: id(),
  columnId: id(),
  assigneeId: id().nullable(),
  milestoneId: id().nullable(),
  priority,
  labels: z.array(z.string()),
  startsOn: day().nullable(),
  dueOn: day().nullable(),
  estimate: z.int().nullable().openapi({ description: 'In minutes.' }),
  shared: z.boolean().openapi({ description: 'The client sees its title, state and dates.' }),
  archived: z.boolean(),
  doneAt: instant().nullable(),
  waitsFor: z.array(id()).openapi({ description: 'Tasks of the project that come first.' }),
  watchers: z.array(id()),
});

export const task: Resource<typeof schema> = {
  name: 'Task',
  schema,
  find: async (trx, ctx, taskId) => {
    const [found, links, watchers] = await Promise.all([
      findTask(trx, ctx.tenant.id, taskId),
      dependencies(trx, ctx.tenant.id, taskId),
      watcherIds(trx, ctx.tenant.id, taskId),
    ]);
    return (
      found && {
        ...found,
        waitsFor: links.filter((link) => link.waits).map((link) => link.id),
        watchers,
      }
    );
  },
};

const fields = {
  description: z.string().trim().max(20_000).nullable().optional(),
  assigneeId: id().nullable().optional(),
  milestoneId: id().nullable().optional(),
  priority: priority.optional(),
  labels: labels.optional(),
  startsOn: day().nullable().optional(),
  dueOn: day().nullable().optional(),
  estimate: z.int().min(1).max(600_000).nullable().optional().openapi({ example: 90 }),
  shared: z.boolean().optional(),
};

const sorts = ['dueOn', '-priority', '-updatedAt', '-createdAt', 'title'] as const;
const orders: Record<string, TaskSort> = {
  dueOn: 'due',
  '-priority': 'priority',
  '-updatedAt': 'updated',
  '-createdAt': 'newest',
  title: 'title',
};
const waits = z.object({ taskId: z.uuid() });
const writes = { permission: 'tasks.write', of: task } as const;

export const taskRoutes = [
  list('/tasks', {
    operationId: 'listProjectTasks',
    summary: 'List tasks',
    permission: 'projects.read',
    of: { name: 'TaskSummary', schema: summary },
    filters: {
      q: z
        .string()
        .trim()
        .max(100)
        .default('')
        .openapi({ description: 'Words of the title, or a number.' }),
      projectId: z.uuid().optional(),
      status: z
        .enum(['open', 'all', 'archived', ...columnKinds])
        .default('all')
        .openapi({ description: 'open: not done.' }),
      columnId: z.uuid().optional(),
      assigneeId: z.union([z.uuid(), z.enum(['me', 'none'])]).optional(),
      label: z.string().max(40).default(''),
      due: z.enum(dueChoices).optional(),
      priority: z.enum(priorities).optional(),
      milestoneId: z.uuid().optional(),
    },
    sorts,
    read: (trx, { ctx, query }) =>
      listTasks(
        trx,
        { tenantId: ctx.tenant.id, userId: ctx.user.id, today: ctx.today() },
        {
          q: query.q,
          status: query.columnId ?? query.status,
          assignee: query.assigneeId ?? '',
          label: query.label,
          due: query.due ?? '',
          priority: query.priority ?? '',
          milestone: query.milestoneId ?? '',
          project: query.projectId ?? '',
          sort: orders[query.sort] ?? 'due',
          group: '',
          after: query.after ?? '',
        },
        query.limit,
      ),
  }),
  read('/tasks/{id}', {
    operationId: 'getTask',
    summary: 'Read a task',
    permission: 'projects.read',
    of: task,
  }),
  create('/tasks', {
    operationId: 'createTask',
    summary: 'Add a task at the end of a column',
    ...writes,
    body: z.object({ ...fields, title, projectId: id(), columnId: id() }),
    run: async ({ ctx, body: { projectId, ...input } }) =>
      (await createTask(ctx, projectId, input)).id,
  }),
  change('/tasks/{id}', {
    operationId: 'updateTask',
    summary: 'Change a task; null empties a field, another column puts it at its end',
    ...writes,
    body: z.object({
      ...fields,
      title: title.optional(),
      columnId: id().optional(),
      archived: z.boolean().optional().openapi({ description: 'Only done tasks.' }),
    }),
    run: ({ ctx, id: taskId, row, body }) => changeTask(ctx, taskId, row.version ?? 0, body),
  }),
  remove('/tasks/{id}', {
    operationId: 'deleteTask',
    summary: 'Delete a task with its checklist',
    permission: 'projects.manage',
    of: task,
    run: ({ ctx, id: taskId }) => deleteTask(ctx, taskId),
  }),
  act('/tasks/{id}/move', {
    operationId: 'moveTask',
    summary: 'Put a task before another of a column, or at its end',
    ...writes,
    body: z.object({
      columnId: id(),
      beforeId: id().optional().openapi({ description: 'Left out: the end of the column.' }),
    }),
    run: ({ ctx, id: taskId, row, body }) =>
      moveTask(ctx, String(row.projectId), { taskId, ...body, beforeId: body.beforeId ?? '' }),
  }),
  act('/tasks/{id}/wait-for', {
    operationId: 'addTaskDependency',
    summary: 'Let it wait for another task of its project; circles are refused',
    ...writes,
    body: waits,
    run: ({ ctx, id: taskId, row, body }) =>
      addDependency(ctx, { id: taskId, projectId: String(row.projectId) }, body.taskId),
  }),
  act('/tasks/{id}/stop-waiting-for', {
    operationId: 'removeTaskDependency',
    summary: 'Let it no longer wait for a task',
    ...writes,
    body: waits,
    run: ({ ctx, id: taskId, row, body }) =>
      removeDependency(ctx, { id: taskId, projectId: String(row.projectId) }, body.taskId),
  }),
  act('/tasks/{id}/watch', {
    operationId: 'watchTask',
    summary: 'Hear of every change of it',
    permission: 'projects.read',
    of: task,
    run: ({ ctx, id: taskId }) => watchTask(ctx, taskId, true),
  }),
  act('/tasks/{id}/unwatch', {
    operationId: 'unwatchTask',
    summary: 'Hear of its changes no longer',
    permission: 'projects.read',
    of: task,
    run: ({ ctx, id: taskId }) => watchTask(ctx, taskId, false),
  }),
];
