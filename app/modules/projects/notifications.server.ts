import type { Trx } from '~/platform/db/kysely.server';
import {
  clientContactsWith,
  memberName,
  stillHolding,
} from '~/platform/notifications/audience.server';
import type {
  DispatchedEvent,
  Notice,
  NotificationKinds,
  NotificationRules,
} from '~/platform/notifications/rules';

import { memberIds } from './queries/projects.server';
import { watcherIds } from './queries/tasks.server';

const EXCERPT = 280;

/** Staff hear of tasks given to them; clients of projects and updates shared with them. */
export const kinds: NotificationKinds = {
  task_assigned: { audiences: ['staff'] },
  task_watched: { audiences: ['staff'] },
  project_update: { audiences: ['staff', 'client'] },
  project_shared: { audiences: ['client'] },
  project_budget: { audiences: ['staff'] },
};

export const notifications: NotificationRules = {
  'task.created': (event, trx) => assigned(event, trx, event.payload.assigneeId),
  'task.assigned': (event, trx) => assigned(event, trx, event.payload.to),

  'task.changed': watched,
  'task.moved': watched,

  'project.update_posted': async (event, trx) => {
    const project = await load(event, trx);
    const update = await trx
      .selectFrom('project_updates')
      .select(['body', 'author_name'])
      .where('tenant_id', '=', event.tenantId)
      .where('id', '=', String(event.payload.updateId))
      .executeTakeFirst();
    if (!project || !update) return [];
    const text = update.body.replace(/\s+/g, ' ');
    const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
    const params = { project: project.name, author: update.author_name, excerpt };
    const path = `/projects/${event.recordId}`;
    const people = [
      ...(await team(event, trx)),
      ...(event.payload.shared ? await contacts(trx, project) : []),
    ];
    return people.map(({ userId }) => ({ userId, kind: 'project_update', params, path }));
  },

  'project.shared': async (event, trx) => {
    const project = await load(event, trx);
    if (!project) return [];
    const params = { project: project.name };
    const path = `/projects/${event.recordId}`;
    const people = await contacts(trx, project);
    return people.map(({ userId }) => ({ userId, kind: 'project_shared', params, path }));
  },

  'project.budget_reached': async (event, trx) => {
    const project = await load(event, trx);
    if (!project) return [];
    const params = { project: project.name, percent: Number(event.payload.percent) };
    const path = `/projects/${event.recordId}#budget`;
    const people = await stillHolding(trx, [project.ownerId], 'projects.read');
    return people.map(({ userId }) => ({ userId, kind: 'project_budget', params, path }));
  },
};

async function assigned(event: DispatchedEvent, trx: Trx, to: unknown): Promise<Notice[]> {
  const task = await trx
    .selectFrom('tasks as t')
    .innerJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.project_id'),
    )
    .select(['t.title', 't.assignee_id as assigneeId', 'p.name as project'])
    .where('t.tenant_id', '=', event.tenantId)
    .where('t.id', '=', event.recordId)
    .executeTakeFirst();
  // Given on to somebody else meanwhile: they are told by their own event.
  if (!task?.assigneeId || task.assigneeId !== to) return [];
  const people = await stillHolding(trx, [task.assigneeId], 'projects.read');
  const by = (await memberName(trx, event.actorId)) ?? '';
  const params = { title: task.title, project: task.project, by };
  const path = `/projects/tasks/${event.recordId}`;
  return people.map(({ userId }) => ({ userId, kind: 'task_assigned', params, path }));
}

/** Who watches a task hears of its changes, as long as they may see its project. */
async function watched(event: DispatchedEvent, trx: Trx): Promise<Notice[]> {
  const task = await trx
    .selectFrom('tasks as t')
    .innerJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.project_id'),
    )
    .select([
      't.title',
      't.project_id as projectId',
      'p.name as project',
      'p.owner_id as ownerId',
      'p.team_id as teamId',
    ])
    .where('t.tenant_id', '=', event.tenantId)
    .where('t.id', '=', event.recordId)
    .executeTakeFirst();
  if (!task) return [];
  const watchers = await watcherIds(trx, event.tenantId, event.recordId);
  const [holders, members, ofTeam] = await Promise.all([
    stillHolding(trx, watchers, 'projects.read'),
    memberIds(trx, event.tenantId, task.projectId),
    teamOf(trx, event.tenantId, task.teamId),
  ]);
  const people = holders.filter(
    ({ userId, scope }) =>
      scope === 'all' ||
      userId === task.ownerId ||
      members.includes(userId) ||
      (scope === 'team' && ofTeam.includes(userId)),
  );
  const by = (await memberName(trx, event.actorId)) ?? '';
  const params = { title: task.title, project: task.project, by };
  const path = `/projects/tasks/${event.recordId}`;
  return people.map(({ userId }) => ({ userId, kind: 'task_watched', params, path }));
}

async function teamOf(trx: Trx, tenantId: string, teamId: string | null): Promise<string[]> {
  if (!teamId) return [];
  const rows = await trx
    .selectFrom('team_members')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('team_id', '=', teamId)
    .execute();
  return rows.map((row) => row.user_id);
}

function load(event: DispatchedEvent, trx: Trx) {
  return trx
    .selectFrom('projects')
    .select([
      'name',
      'client_id as clientId',
      'owner_id as ownerId',
      'shared_with_client as shared',
    ])
    .where('tenant_id', '=', event.tenantId)
    .where('id', '=', event.recordId)
    .executeTakeFirst();
}

async function team(event: DispatchedEvent, trx: Trx) {
  const members = await trx
    .selectFrom('project_members')
    .select('user_id')
    .where('tenant_id', '=', event.tenantId)
    .where('project_id', '=', event.recordId)
    .execute();
  return stillHolding(
    trx,
    members.map((member) => member.user_id),
    'projects.read',
  );
}

async function contacts(trx: Trx, project: { clientId: string | null; shared: boolean }) {
  if (!project.clientId || !project.shared) return [];
  const people = await clientContactsWith(trx, project.clientId, 'projects.read');
  return people.filter(({ audience }) => audience === 'client');
}
