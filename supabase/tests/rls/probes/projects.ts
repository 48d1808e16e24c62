import type { TableProbe } from '../probe';
import { type Relation, shared, type World } from '../world';

/** Clients see what is shared with their own organisations at most, and change nothing. */
const clientScope = {
  'projects.read': 'own',
  'projects.manage': 'none',
  'tasks.write': 'none',
} as const;

const relations: Relation[] = ['own', 'team', 'other'];

/** own: the actor's, shared with the actor's client. team: run by the actor's team. */
async function newProject(world: World, relation: Relation) {
  const mine = relation === 'own';
  const isStaff = world.audience === 'staff';
  return await world.put('projects', {
    name: 'Probe',
    client_id: mine ? world.clients.own : world.clients.other,
    owner_id: mine && isStaff ? world.actor.userId : null,
    team_id: relation === 'team' ? world.teams.own : null,
    shared_with_client: true,
  });
}

/** The one of that relation that the others' rows are in. */
const project = shared(newProject);

async function newColumn(world: World, relation: Relation, into = project) {
  const { id } = await into(world, relation);
  return await world.put('project_columns', {
    project_id: id,
    name: 'Probe',
    kind: 'todo',
    position: 1,
  });
}

/** The one that tasks stand in. */
const column = shared((world, relation) => newColumn(world, relation));

let ranks = 0;
let labels = 0;
const label = () => `label ${labels++}`;

/** A task of a project of that relation; one's own is also assigned to the actor. */
async function task(world: World, relation: Relation) {
  const { id } = await project(world, relation);
  const mine = relation === 'own' && world.audience === 'staff';
  ranks += 1;
  return await world.put('tasks', {
    project_id: id,
    title: 'Probe',
    column_id: (await column(world, relation)).id,
    rank: `a${ranks}V`,
    assignee_id: mine ? world.actor.userId : null,
    shared_with_client: true,
  });
}

async function each<T>(make: (relation: Relation) => Promise<T>): Promise<Record<Relation, T>> {
  const rows: [Relation, T][] = [];
  for (const relation of relations) rows.push([relation, await make(relation)]);
  return Object.fromEntries(rows) as Record<Relation, T>;
}

const staffOnly: TableProbe['staffOnly'] = ['select', 'insert', 'update', 'delete'];

export const probes: Record<string, TableProbe> = {
  projects: {
    clientScope,
    rows: (world) => each(async (relation) => ({ id: (await project(world, relation)).id })),
    insert: (world, relation) => ({
      tenant_id: world.tenant.id,
      name: 'New',
      owner_id: relation === 'own' && world.audience === 'staff' ? world.actor.userId : null,
      team_id: relation === 'team' ? world.teams.own : null,
    }),
    update: { description: 'Changed' },
  },
  project_members: {
    clientScope,
    staffOnly,
    rows: (world) =>
      each(async (relation) => {
        const { id } = await project(world, relation);
        await world.put('project_members', { project_id: id, user_id: world.stranger.userId });
        return { project_id: id, user_id: world.stranger.userId };
      }),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      project_id: (await project(world, relation)).id,
      user_id: world.report.userId,
    }),
  },
  project_columns: {
    clientScope,
    rows: (world) =>
      each(async (relation) => ({ id: (await newColumn(world, relation, newProject)).id })),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      project_id: (await newProject(world, relation)).id,
      name: 'New',
      kind: 'todo',
      position: 1,
    }),
    update: { name: 'Changed' },
  },
  milestones: {
    clientScope,
    rows: (world) =>
      each(async (relation) => {
        const { id } = await project(world, relation);
        return { id: (await world.put('milestones', { project_id: id, name: 'Probe' })).id };
      }),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      project_id: (await project(world, relation)).id,
      name: 'New',
    }),
    update: { name: 'Changed' },
  },
  project_updates: {
    clientScope,
    rows: (world) =>
      each(async (relation) => {
        const row = await world.put('project_updates', {
          project_id: (await project(world, relation)).id,
          health: 'on_track',
          body: 'Probe',
          shared: true,
          author_name: 'Somebody',
        });
        return { id: row.id };
      }),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      project_id: (await project(world, relation)).id,
      health: 'at_risk',
      body: 'New',
    }),
  },
  tasks: {
    clientScope,
    rows: (world) => each(async (relation) => ({ id: (await task(world, relation)).id })),
    insert: async (world, relation) => {
      const { id } = await project(world, relation);
      const mine = relation === 'own' && world.audience === 'staff';
      return {
        tenant_id: world.tenant.id,
        project_id: id,
        title: 'New',
        column_id: (await column(world, relation)).id,
        rank: 'a0',
        assignee_id: mine ? world.actor.userId : null,
      };
    },
    update: { description: 'Changed' },
  },
  checklist_items: {
    clientScope,
    staffOnly,
    rows: (world) =>
      each(async (relation) => {
        const { id } = await task(world, relation);
        return { id: (await world.put('checklist_items', { task_id: id, title: 'Probe' })).id };
      }),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      task_id: (await task(world, relation)).id,
      title: 'New',
    }),
    update: { done: true },
  },
  task_labels: {
    clientScope: { 'projects.read': 'none', 'projects.manage': 'none' },
    // Of the whole company: any reader sees them, who manages all projects changes them.
    only: { select: ['own'], insert: ['other'], update: ['other'], delete: ['other'] },
    rows: async (world) => ({
      own: { id: (await world.put('task_labels', { name: label() })).id },
      other: { id: (await world.put('task_labels', { name: label() })).id },
    }),
    insert: (world) => ({ tenant_id: world.tenant.id, name: label() }),
    update: { color: 'blue' },
  },
  task_watchers: {
    clientScope,
    staffOnly,
    rows: (world) =>
      each(async (relation) => {
        const { id } = await task(world, relation);
        const row = { task_id: id as string, user_id: world.actor.userId };
        await world.put('task_watchers', row);
        return row;
      }),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      task_id: (await task(world, relation)).id,
    }),
  },
  task_imports: {
    clientScope,
    staffOnly,
    rows: (world) =>
      each(async (relation) => {
        const { id } = await project(world, relation);
        const file = { project_id: id, file_name: 'tasks.csv', source: 'Task' };
        return { id: (await world.put('task_imports', file)).id };
      }),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      project_id: (await project(world, relation)).id,
      file_name: 'tasks.csv',
      source: 'Task',
    }),
    update: { mapping: '{}' },
  },
  task_days: {
    clientScope,
    staffOnly: ['select'],
    rows: (world) =>
      each(async (relation) => {
        const { id } = await project(world, relation);
        const row = await world.put('task_days', { day: '2026-01-01', project_id: id, created: 1 });
        return { id: row.id };
      }),
  },
  task_dependencies: {
    clientScope,
    staffOnly,
    rows: (world) => each((relation) => pair(world, relation, true)),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      ...(await pair(world, relation, false)),
    }),
  },
  task_recurrences: {
    clientScope,
    staffOnly,
    rows: (world) =>
      each(async (relation) => {
        const values = await recurrence(world, relation);
        return { id: (await world.put('task_recurrences', values)).id };
      }),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      ...(await recurrence(world, relation)),
    }),
    update: { title: 'Changed' },
  },
  project_templates: {
    clientScope,
    rows: async (world) => {
      templates += 1;
      const values = { name: `Probe ${templates}`, plan: '{}' };
      return { other: { id: (await world.put('project_templates', values)).id } };
    },
    insert: (world) => {
      templates += 1;
      return { tenant_id: world.tenant.id, name: `New ${templates}`, plan: '{}' };
    },
    update: { description: 'Changed' },
    only: { insert: ['other'] },
  },
  project_budgets: {
    clientScope,
    staffOnly,
    rows: (world) =>
      each(async (relation) => {
        const { id } = await newProject(world, relation);
        await world.put('project_budgets', { project_id: id, rate_minor: 100 });
        return { project_id: id };
      }),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      project_id: (await newProject(world, relation)).id,
      rate_minor: 100,
    }),
    update: { rate_minor: 200 },
  },
};

/** What a recurrence of that relation says; one's own also makes tasks for the actor. */
async function recurrence(world: World, relation: Relation) {
  const { id } = await project(world, relation);
  const mine = relation === 'own' && world.audience === 'staff';
  return {
    project_id: id,
    rule: 'FREQ=WEEKLY',
    starts_on: '2026-01-05',
    title: 'Probe',
    assignee_id: mine ? world.actor.userId : null,
  };
}

let templates = 0;

/** Two tasks of one project, the first one waiting for the second. */
async function pair(world: World, relation: Relation, linked: boolean) {
  const first = await task(world, relation);
  ranks += 1;
  const second = await world.put('tasks', {
    project_id: first.project_id,
    title: 'Probe',
    column_id: first.column_id,
    rank: `a${ranks}V`,
  });
  const row = {
    project_id: first.project_id as string,
    task_id: first.id as string,
    waits_for_id: second.id as string,
  };
  if (linked) await world.put('task_dependencies', row);
  return row;
}
