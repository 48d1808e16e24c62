import { beforeAll, describe, expect, it, test } from 'vitest';
import { addDependency } from '~/modules/projects/commands/change-dependencies.server';
import { createProject } from '~/modules/projects/commands/create-project.server';
import { createTask } from '~/modules/projects/commands/create-task.server';
import { moveTask } from '~/modules/projects/commands/move-task.server';
import { postUpdate } from '~/modules/projects/commands/post-update.server';
import { updateProject } from '~/modules/projects/commands/update-project.server';
import { portalProjects, sharedTasks } from '~/modules/projects/queries/portal.server';
import { findProject, projectUpdates } from '~/modules/projects/queries/projects.server';
import { boardCards, boardColumns, findTask } from '~/modules/projects/queries/tasks.server';
import { nextStatuses, statuses } from '~/modules/projects/status';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
let manager: TenantContext;
let employee: TenantContext;
let client: TenantContext;
let stranger: TenantContext;
let acme: string;

beforeAll(async () => {
  tenant = await arrangeTenant();
  acme = await arrangeClient(tenant, 'Acme');
  const globex = await arrangeClient(tenant, 'Globex');
  const person = async (role: string, clientId?: string) =>
    openContext(await arrangeMember(tenant, role, clientId ? { clientId } : {}), tenant);
  manager = await person('manager');
  employee = await person('employee');
  client = await person('client', acme);
  stranger = await person('client', globex);
});

/** A project of Acme with an empty board; `more` changes what it says. */
async function project(more: Partial<Parameters<typeof createProject>[1]> = {}) {
  const { id } = await createProject(manager, {
    name: 'Web shop',
    clientId: acme,
    status: 'active',
    shared: true,
    members: [employee.user.id],
    ...more,
  });
  const columns = await readTenant(manager, (trx) => boardColumns(trx, tenant.id, id));
  const column = (kind: string) => columns.find((each) => each.kind === kind)?.id ?? '';
  return { id, todo: column('todo'), doing: column('doing'), done: column('done') };
}

const add = (projectId: string, columnId: string, title: string) =>
  createTask(manager, projectId, { title, columnId });
const read = (ctx: TenantContext, id: string) =>
  readTenant(ctx, (trx) => findProject(trx, tenant.id, id));
const order = async (projectId: string, columnId: string) =>
  (await readTenant(employee, (trx) => boardCards(trx, tenant.id, projectId)))
    .filter((card) => card.columnId === columnId)
    .map((card) => card.title);

test('legal moves are those of the database', async () => {
  const { rows } = await testDb().owner.query(
    `select from_state, to_state from private.state_transitions where machine = 'project' and from_state <> '*new*'`,
  );
  const pairs = statuses.flatMap((from) => nextStatuses(from).map((to) => `${from} ${to}`));
  expect(rows.map((row) => `${row.from_state} ${row.to_state}`).sort()).toEqual(pairs.sort());
});

describe('a board', () => {
  it('keeps cards where they are put, and counts what is done', async () => {
    const { id, todo, doing, done } = await project();
    const tasks: { id: string; number: number }[] = [];
    for (const title of ['a', 'b', 'c']) tasks.push(await add(id, todo, title));
    expect(tasks.map((task) => task.number)).toEqual([1, 2, 3]);
    const [a, b, c] = tasks.map((task) => task.id) as [string, string, string];
    await moveTask(employee, id, { taskId: c, columnId: todo, beforeId: a });
    expect(await order(id, todo)).toEqual(['c', 'a', 'b']);
    await moveTask(employee, id, { taskId: a, columnId: doing, beforeId: '' });
    await moveTask(employee, id, { taskId: b, columnId: doing, beforeId: a });
    expect(await order(id, doing)).toEqual(['b', 'a']);
    await moveTask(employee, id, { taskId: a, columnId: done, beforeId: '' });
    expect(await read(manager, id)).toMatchObject({ taskCount: 3, doneCount: 1 });
    await moveTask(employee, id, { taskId: a, columnId: todo, beforeId: '' });
    expect(await read(manager, id)).toMatchObject({ taskCount: 3, doneCount: 0 });
  });

  it('never loses or doubles a card, whoever moves at the same time', async () => {
    const { id, todo, doing } = await project();
    const titles = Array.from({ length: 40 }, (_, n) => `card ${n}`);
    const ids: string[] = [];
    for (const title of titles) ids.push((await add(id, todo, title)).id);
    const pick = <T>(all: T[], seed: number) => all[seed % all.length] as T;
    await Promise.all(
      Array.from({ length: 8 }, async (_, mover) => {
        for (let step = 0; step < 40; step += 1) {
          const seed = mover * 7919 + step * 104_729;
          await moveTask(manager, id, {
            taskId: pick(ids, seed),
            columnId: pick([todo, doing], seed >> 3),
            beforeId: step % 5 === 0 ? '' : pick(ids, seed >> 2),
          });
        }
      }),
    );
    const seen = [...(await order(id, todo)), ...(await order(id, doing))];
    expect(seen.sort()).toEqual(titles.sort());
    const { rows } = await testDb().owner.query(
      'select max(length(rank)) as longest, count(distinct (column_id, rank))::int as places from public.tasks where project_id = $1',
      [id],
    );
    expect(rows[0].places).toBe(40);
    expect(rows[0].longest).toBeLessThan(100);
  });

  it('takes no card to a column of another project', async () => {
    const first = await project();
    const second = await project();
    const task = await add(first.id, first.todo, 'a');
    const move = { taskId: task.id, columnId: second.todo, beforeId: '' };
    await expect(moveTask(manager, first.id, move)).rejects.toMatchObject({
      key: 'projects:error.gone',
    });
  });
});

describe('dependencies', () => {
  it('make no circle, not even when two people close it at once', async () => {
    const { id, todo } = await project();
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((title) => add(id, todo, title)));
    const wait = (task = { id: '' }, other = { id: '' }) =>
      addDependency(manager, { id: task.id, projectId: id }, other.id);
    await wait(a, b);
    const outcome = await Promise.allSettled([wait(b, c), wait(c, a)]);
    expect(outcome.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(wait(b, a)).rejects.toMatchObject({ key: 'projects:error.circle' });
    await expect(wait(a, a)).rejects.toMatchObject({ key: 'projects:error.circle' });
  });
});

describe('what a client sees', () => {
  it('is what is shared with their own organisation', async () => {
    const { id, todo } = await project();
    const hidden = await project({ shared: false });
    const task = await add(id, todo, 'Inside only');
    const shown = await add(id, todo, 'For the client');
    await testDb().owner.query('update public.tasks set shared_with_client = true where id = $1', [
      shown.id,
    ]);
    await postUpdate(manager, id, { health: 'at_risk', body: 'Between us', shared: false });
    await postUpdate(manager, id, { health: 'on_track', body: 'All is well', shared: true });
    const theirs = await readTenant(client, (trx) => portalProjects(trx, tenant.id));
    expect(theirs.map((row) => row.id)).toContain(id);
    expect(theirs.map((row) => row.id)).not.toContain(hidden.id);
    const [tasks, updates] = await readTenant(client, (trx) =>
      Promise.all([sharedTasks(trx, tenant.id, id), projectUpdates(trx, tenant.id, id)]),
    );
    expect(tasks.map((row) => row.title)).toEqual(['For the client']);
    expect(updates.map((row) => row.body)).toEqual(['All is well']);
    for (const person of [client, stranger]) {
      expect(await readTenant(person, (trx) => findTask(trx, tenant.id, task.id))).toBeUndefined();
    }
    expect(await read(stranger, id)).toBeUndefined();
    expect(await readTenant(stranger, (trx) => portalProjects(trx, tenant.id))).toEqual([]);
  });

  it('ends with the sharing, and never moves on to another client', async () => {
    const { id } = await project();
    const before = await read(manager, id);
    const globex = await arrangeClient(tenant, 'Globex two');
    const input = { name: 'Web shop', status: 'active' as const, members: [] };
    await expect(
      updateProject(manager, id, {
        ...input,
        version: before?.version ?? 0,
        clientId: globex,
        shared: true,
      }),
    ).rejects.toMatchObject({ key: 'projects:error.clientShared' });
    await updateProject(manager, id, {
      ...input,
      version: before?.version ?? 0,
      clientId: acme,
      shared: false,
    });
    expect(await read(client, id)).toBeUndefined();
  });

  it('keeps its client once something was shared with them, even after the sharing ended', async () => {
    const { id } = await project();
    const globex = await arrangeClient(tenant, 'Globex three');
    const input = { name: 'Web shop', status: 'active' as const, members: [] };
    const change = async (clientId: string, shared: boolean) => {
      const version = (await read(manager, id))?.version ?? 0;
      await updateProject(manager, id, { ...input, version, clientId, shared });
    };
    await testDb().owner.query(
      `insert into public.comments (tenant_id, record_type, record_id, author_id, author_name, author_side, shared, body)
       values ($1, 'projects', $2, $3, 'Ann', 'client', true, 'For Acme alone')`,
      [tenant.id, id, client.claims.sub],
    );
    await change(acme, false);
    await expect(change(globex, false)).rejects.toMatchObject({
      key: 'projects:error.clientShared',
    });
  });
});

describe('what an employee may do', () => {
  it('is to work in projects they are in, and nothing in others', async () => {
    const mine = await project();
    const other = await project({ members: [] });
    const task = await createTask(employee, mine.id, { title: 'x', columnId: mine.todo });
    expect(task.number).toBe(1);
    expect(await read(employee, other.id)).toBeUndefined();
    await expect(
      createTask(employee, other.id, { title: 'x', columnId: other.todo }),
    ).rejects.toMatchObject({ key: 'projects:error.notAllowed' });
    const left = await withTenant(employee, (trx) =>
      trx.deleteFrom('tasks').where('id', '=', task.id).returning('id').execute(),
    );
    expect(left).toEqual([]);
  });

  it('begins once a task is given to them', async () => {
    const { id, todo } = await project({ members: [] });
    const task = await add(id, todo, 'Yours');
    await withTenant(manager, (trx) =>
      trx
        .updateTable('tasks')
        .set({ assignee_id: employee.user.id })
        .where('id', '=', task.id)
        .execute(),
    );
    expect(await read(employee, id)).toBeDefined();
  });
});
