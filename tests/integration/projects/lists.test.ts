import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkEdit } from '~/modules/projects/commands/bulk-tasks.server';
import {
  addLabel,
  changeLabel,
  removeLabel,
} from '~/modules/projects/commands/change-labels.server';
import { createProject } from '~/modules/projects/commands/create-project.server';
import { createTask } from '~/modules/projects/commands/create-task.server';
import { changeTask, TaskConflict } from '~/modules/projects/commands/update-task.server';
import { watchTask } from '~/modules/projects/commands/watch-task.server';
import { notifications } from '~/modules/projects/notifications.server';
import { taskLabels } from '~/modules/projects/queries/labels.server';
import { listTasks } from '~/modules/projects/queries/task-list.server';
import { boardCards, boardColumns, findTask } from '~/modules/projects/queries/tasks.server';
import { groupings, readTaskFilter, taskSorts } from '~/modules/projects/task-filter';
import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeMember, arrangeTenant, openContext, type TestTenant } from '../../setup/people';

let tenant: TestTenant;
let manager: TenantContext;
let employee: TenantContext;
let crew: TenantContext;
let project: { id: string; todo: string; doing: string; done: string };

beforeAll(async () => {
  tenant = await arrangeTenant();
  const person = async (role: string) => openContext(await arrangeMember(tenant, role), tenant);
  manager = await person('manager');
  employee = await person('employee');
  crew = await person('crew');
  project = await newProject();
});

afterAll(closeJobs);

async function newProject() {
  const { id } = await createProject(manager, {
    name: 'Web shop',
    status: 'active',
    shared: false,
    members: [employee.user.id, crew.user.id],
  });
  const columns = await readTenant(manager, (trx) => boardColumns(trx, tenant.id, id));
  const column = (kind: string) => columns.find((each) => each.kind === kind)?.id ?? '';
  return { id, todo: column('todo'), doing: column('doing'), done: column('done') };
}

const add = async (title: string, where = project) =>
  (await createTask(manager, where.id, { title, columnId: where.todo })).id;
const task = async (id: string) => {
  const found = await readTenant(manager, (trx) => findTask(trx, tenant.id, id));
  if (!found) throw new Error('no task');
  return found;
};
const change = async (id: string, what: Parameters<typeof changeTask>[3]) =>
  changeTask(manager, id, (await task(id)).version, what);
const list = async (query: string, ctx = manager, size = 50) => {
  const scope = { tenantId: tenant.id, userId: ctx.user.id, today: '2026-05-10' };
  const filter = readTaskFilter(new URLSearchParams(query), project.id);
  return await readTenant(ctx, (trx) => listTasks(trx, scope, filter, size));
};
const titles = async (query: string, ctx = manager) =>
  (await list(query, ctx)).rows.map((row) => row.title);

describe('a list of tasks', () => {
  it('finds by each filter and pages through every order without losing or repeating one', async () => {
    project = await newProject();
    const ids: string[] = [];
    for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon']) ids.push(await add(name));
    const [alpha = '', beta = '', gamma = '', delta = ''] = ids;
    await change(alpha, { dueOn: '2026-05-01', priority: 'urgent', labels: ['Design'] });
    await change(beta, { dueOn: '2026-05-10', assigneeId: employee.user.id });
    await change(gamma, { dueOn: '2026-05-12', labels: ['design', 'Review'] });
    await change(delta, { columnId: project.done });
    expect(await titles('due=late')).toEqual(['Alpha']);
    expect(await titles('due=today')).toEqual(['Beta']);
    expect(await titles('due=week')).toEqual(['Beta', 'Gamma']);
    expect(await titles('due=none')).toEqual(['Epsilon']);
    expect(await titles('label=Design')).toEqual(['Alpha', 'Gamma']);
    expect(await titles('assignee=me', employee)).toEqual(['Beta']);
    expect(await titles('priority=urgent')).toEqual(['Alpha']);
    expect(await titles('status=done')).toEqual(['Delta']);
    expect(await titles(`status=${project.done}`)).toEqual(['Delta']);
    expect(await titles('q=lpha')).toEqual(['Alpha']);
    expect(await titles('q=%23&status=all')).toEqual([]);
    for (const sort of taskSorts) {
      for (const group of ['', ...groupings]) {
        const seen: string[] = [];
        let after = '';
        do {
          const query = new URLSearchParams({ status: 'all', sort, group, after });
          const page = await list(query.toString(), manager, 2);
          seen.push(...page.rows.map((row) => row.id));
          after = page.hasMore ? (page.rows.at(-1)?.id ?? '') : '';
        } while (after);
        expect(seen.toSorted(), `${sort} ${group}`).toEqual(ids.toSorted());
      }
    }
  });

  it('shows a crew member only what they may see, and nothing of an archived task', async () => {
    const other = await createProject(manager, {
      name: 'Secret',
      status: 'active',
      shared: false,
      members: [],
    });
    const columns = await readTenant(manager, (trx) => boardColumns(trx, tenant.id, other.id));
    await createTask(manager, other.id, { title: 'Hidden', columnId: columns[0]?.id ?? '' });
    const scope = { tenantId: tenant.id, userId: crew.user.id, today: '2026-05-10' };
    const filter = readTaskFilter(new URLSearchParams('q=Hidden'));
    expect(await readTenant(crew, (trx) => listTasks(trx, scope, filter))).toMatchObject({
      rows: [],
    });
    const id = await add('Put away');
    await expect(change(id, { archived: true })).rejects.toThrow('projects:error.archiveDone');
    await change(id, { columnId: project.done });
    await change(id, { archived: true });
    expect(await titles('status=all&q=Put+away')).toEqual([]);
    expect(await titles('status=archived')).toEqual(['Put away']);
    const cards = await readTenant(manager, (trx) => boardCards(trx, tenant.id, project.id));
    expect(cards.some((card) => card.id === id)).toBe(false);
    // Whoever opens it again takes it out of the archive.
    await change(id, { columnId: project.todo });
    expect(await task(id)).toMatchObject({ archived: false, doneAt: null });
  });
});

describe('many tasks at once', () => {
  it('change as far as each may, and it says why the others stay', async () => {
    const mine = await add('Mine');
    await change(mine, { assigneeId: crew.user.id });
    const theirs = await add('Theirs');
    const result = await bulkEdit(crew, [mine, theirs, mine], {
      status: 'doing',
      priority: 'high',
      addLabel: 'Site',
    });
    expect(result).toEqual({
      changed: 1,
      refused: [{ key: 'projects:error.notAllowed', count: 1 }],
    });
    expect(await task(mine)).toMatchObject({
      columnId: project.doing,
      priority: 'high',
      labels: ['Site'],
    });
    expect(await task(theirs)).toMatchObject({ columnId: project.todo, labels: [] });
    expect(
      await bulkEdit(manager, [mine, theirs], { archived: true, removeLabel: 'Site' }),
    ).toEqual({ changed: 0, refused: [{ key: 'projects:error.archiveDone', count: 2 }] });
    const elsewhere = await newProject();
    expect(await bulkEdit(manager, [mine], { status: elsewhere.todo })).toEqual({
      changed: 0,
      refused: [{ key: 'projects:error.noColumn', count: 1 }],
    });
  });

  it('a row somebody else has changed meanwhile is not overwritten', async () => {
    const id = await add('Twice');
    await changeTask(employee, id, 1, { title: 'Once' });
    await expect(changeTask(manager, id, 1, { title: 'Twice again' })).rejects.toThrow(
      TaskConflict,
    );
    expect((await task(id)).title).toBe('Once');
  });
});

describe('labels', () => {
  it('are one however they are typed, and tasks follow their names', async () => {
    const id = await add('Labelled');
    await addLabel(manager, { name: 'Urgent work', color: 'red' });
    await change(id, { labels: ['URGENT WORK', 'urgent work', 'Fresh'] });
    expect((await task(id)).labels).toEqual(['Urgent work', 'Fresh']);
    const labels = await readTenant(manager, (trx) => taskLabels(trx, tenant.id));
    const find = (name: string) => labels.find((label) => label.name === name)?.id ?? '';
    await changeLabel(manager, find('Urgent work'), { name: 'Now' });
    await removeLabel(manager, find('Fresh'));
    expect((await task(id)).labels).toEqual(['Now']);
    await expect(addLabel(manager, { name: 'now', color: 'grey' })).rejects.toThrow(
      'projects:error.labelName',
    );
    await expect(addLabel(employee, { name: 'Mine', color: 'grey' })).rejects.toThrow(
      'projects:error.notAllowed',
    );
  });
});

describe('watchers', () => {
  it('hear of changes as long as they may see the task', async () => {
    const id = await add('Watched');
    await watchTask(employee, id, true);
    await watchTask(employee, id, true);
    const heard = async () => {
      const event = {
        id,
        tenantId: tenant.id,
        type: 'task.changed',
        recordType: 'tasks',
        recordId: id,
        payload: {},
        actorId: manager.user.id,
        actorName: 'Manager',
        depth: 0,
        createdAt: new Date(),
      };
      const notices = await readTenant(jobFor(tenant), async (trx) =>
        notifications['task.changed']?.(event, trx),
      );
      return notices?.map((notice) => notice.userId).toSorted();
    };
    // Who made it watches it, too; nobody is told of what they did themselves (notify).
    expect(await heard()).toEqual([employee.user.id, manager.user.id].toSorted());
    await watchTask(employee, id, false);
    expect(await heard()).toEqual([manager.user.id]);
  });
});
