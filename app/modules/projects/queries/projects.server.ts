import { type RawBuilder, sql } from 'kysely';
import { isUuid } from '~/platform/db/is-uuid';
import type { Trx } from '~/platform/db/kysely.server';
import { containing } from '~/platform/db/like';
import {
  type Attention,
  attentions,
  type Health,
  openStatuses,
  type Status,
  statuses,
} from '../status';

export const PAGE_SIZE = 50;

/** Whether a project (p) needs a look, of those that are somebody's work. */
export function attentionIs(which: Attention, today: string): RawBuilder<boolean> {
  return which === 'late'
    ? sql<boolean>`(p.status in (${sql.join(openStatuses)}) and p.due_on < ${today}::date)`
    : sql<boolean>`(p.status = 'active' and p.health <> 'on_track')`;
}

/** What the address of the list says, made safe. */
export interface ProjectFilter {
  q: string;
  /** 'open' is planned, active and on hold. */
  status: Status | 'open' | 'all';
  /** 'me', or '' for anybody. */
  owner: 'me' | '';
  attention: Attention | '';
  after: string;
}

/** Reads the filters from the address; anything unknown counts as not given. */
export function readProjectFilter(query: URLSearchParams): ProjectFilter {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  const status = text('status');
  return {
    q: text('q'),
    status: status === 'all' ? 'all' : (statuses.find((each) => each === status) ?? 'open'),
    owner: text('owner') === 'me' ? 'me' : '',
    attention: attentions.find((each) => each === text('attention')) ?? '',
    after: isUuid(text('after')) ? text('after') : '',
  };
}

/** A page of projects, newest first, with what the list shows of each; one query. */
export async function listProjects(
  trx: Trx,
  scope: { tenantId: string; userId: string; today: string },
  filter: ProjectFilter,
  size = PAGE_SIZE,
) {
  const conditions: RawBuilder<boolean>[] = [sql`p.tenant_id = ${scope.tenantId}`];
  if (filter.status === 'open') conditions.push(sql`p.status in (${sql.join(openStatuses)})`);
  else if (filter.status !== 'all') conditions.push(sql`p.status = ${filter.status}`);
  if (filter.attention) conditions.push(attentionIs(filter.attention, scope.today));
  if (filter.owner) conditions.push(sql`p.owner_id = ${scope.userId}`);
  if (filter.q) {
    const pattern = containing(filter.q);
    conditions.push(sql`(p.name ilike ${pattern} or c.name ilike ${pattern})`);
  }
  if (filter.after) conditions.push(sql`p.id < ${filter.after}::uuid`);
  const found = await trx
    .selectFrom('projects as p')
    .leftJoin('clients as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.client_id'),
    )
    .where((eb) => eb.and(conditions))
    .select([
      'p.id',
      'p.name',
      'c.name as client',
      'p.status',
      'p.health',
      'p.due_on as dueOn',
      'p.owner_id as ownerId',
      'p.task_count as taskCount',
      'p.done_count as doneCount',
      'p.progress_by_hand as byHand',
    ])
    .orderBy('p.id', 'desc')
    .limit(size + 1)
    .$castTo<ProjectRow>()
    .execute();
  return { rows: found.slice(0, size), hasMore: found.length > size };
}

export interface ProjectRow {
  id: string;
  name: string;
  client: string | null;
  status: Status;
  health: Health;
  dueOn: string | null;
  ownerId: string | null;
  taskCount: number;
  doneCount: number;
  byHand: number | null;
}

export interface Project extends ProjectRow {
  description: string | null;
  clientId: string | null;
  teamId: string | null;
  team: string | null;
  startsOn: string | null;
  budgetMinutes: number | null;
  budgetMinor: number | null;
  /** What an hour counts, in minor units; staff only. */
  rateMinor: number | null;
  shared: boolean;
  version: number;
}

/** One project with all its facts, or undefined when the caller does not see it. */
export function findProject(trx: Trx, tenantId: string, id: string): Promise<Project | undefined> {
  return trx
    .selectFrom('projects as p')
    .leftJoin('clients as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.id', '=', 'p.client_id'),
    )
    .leftJoin('teams as t', (join) =>
      join.onRef('t.tenant_id', '=', 'p.tenant_id').onRef('t.id', '=', 'p.team_id'),
    )
    .leftJoin('project_budgets as b', (join) =>
      join.onRef('b.tenant_id', '=', 'p.tenant_id').onRef('b.project_id', '=', 'p.id'),
    )
    .where('p.tenant_id', '=', tenantId)
    .where('p.id', '=', id)
    .select([
      'p.id',
      'p.name',
      'p.description',
      'p.client_id as clientId',
      'c.name as client',
      'p.team_id as teamId',
      't.name as team',
      'p.status',
      'p.health',
      'p.starts_on as startsOn',
      'p.due_on as dueOn',
      'p.owner_id as ownerId',
      'p.budget_minutes as budgetMinutes',
      'p.budget_minor as budgetMinor',
      'b.rate_minor as rateMinor',
      'p.task_count as taskCount',
      'p.done_count as doneCount',
      'p.progress_by_hand as byHand',
      'p.shared_with_client as shared',
      'p.version',
    ])
    .$castTo<Project>()
    .executeTakeFirst();
}

/** Names of projects that are somebody's work, for filters. */
export function projectNames(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('projects')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('status', 'in', openStatuses)
    .orderBy(sql`lower(name)`)
    .limit(300)
    .execute();
}

/** Who works on a project: ids of people. */
export async function memberIds(trx: Trx, tenantId: string, projectId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('project_members')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', projectId)
    .execute();
  return rows.map((row) => row.user_id);
}

/** Milestones of a project: by day, those without one last. */
export function milestones(trx: Trx, tenantId: string, projectId: string) {
  return trx
    .selectFrom('milestones')
    .select(['id', 'name', 'due_on as dueOn', 'reached_on as reachedOn'])
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', projectId)
    .orderBy(sql`due_on asc nulls last`)
    .orderBy('id')
    .limit(200)
    .execute();
}

/** What was said of a project, newest first. */
export function projectUpdates(trx: Trx, tenantId: string, projectId: string) {
  return trx
    .selectFrom('project_updates')
    .select(['id', 'health', 'body', 'shared', 'author_name as author', 'created_at as at'])
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', projectId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .$castTo<ProjectUpdate>()
    .execute();
}

export interface ProjectUpdate {
  id: string;
  health: Health;
  body: string;
  shared: boolean;
  author: string;
  at: Date;
}
