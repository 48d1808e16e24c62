import { beforeAll, describe, expect, it } from 'vitest';
import { addDependency } from '~/modules/projects/commands/change-dependencies.server';
import { addMilestone } from '~/modules/projects/commands/change-milestones.server';
import { createProject } from '~/modules/projects/commands/create-project.server';
import { createTask } from '~/modules/projects/commands/create-task.server';
import { reschedule } from '~/modules/projects/commands/reschedule.server';
import { saveTemplate } from '~/modules/projects/commands/save-template.server';
import { startFromTemplate } from '~/modules/projects/commands/start-from-template.server';
import { findProject, milestones } from '~/modules/projects/queries/projects.server';
import { boardColumns, findTask } from '~/modules/projects/queries/tasks.server';
import { findTemplate } from '~/modules/projects/queries/templates.server';
import { timelineTasks } from '~/modules/projects/queries/timeline.server';
import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { testDb } from '../../setup/database';
import { arrangeMember, arrangeTenant, openContext, type TestTenant } from '../../setup/people';

let tenant: TestTenant;
let manager: TenantContext;
let employee: TenantContext;

beforeAll(async () => {
  tenant = await arrangeTenant();
  manager = await openContext(await arrangeMember(tenant, 'manager'), tenant);
  employee = await openContext(await arrangeMember(tenant, 'employee'), tenant);
});

const read = <T>(fn: (trx: Parameters<Parameters<typeof readTenant>[1]>[0]) => Promise<T>) =>
  readTenant(manager, fn);

/** A project from Monday 4 January 2027 with two tasks, the second waiting for the first, both given to the employee. */
async function project() {
  const { id } = await createProject(manager, {
    name: 'Web shop',
    status: 'active',
    shared: false,
    startsOn: '2027-01-04',
    members: [employee.user.id],
  });
  const [column] = await read((trx) => boardColumns(trx, tenant.id, id));
  const columnId = column?.id ?? '';
  const first = await createTask(manager, id, { title: 'Draft', columnId });
  const second = await createTask(manager, id, { title: 'Final', columnId });
  await addDependency(manager, { id: second.id, projectId: id }, first.id);
  await addMilestone(manager, id, { name: 'Live', dueOn: '2027-01-15' });
  await dates(first.id, '2027-01-04', '2027-01-06');
  await dates(second.id, '2027-01-07', '2027-01-11');
  return { id, columnId, first: first.id, second: second.id };
}

async function dates(id: string, from: string, until: string) {
  await testDb().owner.query(
    'update public.tasks set starts_on = $2, due_on = $3, assignee_id = $4, estimate_minutes = 120 where id = $1',
    [id, from, until, employee.user.id],
  );
}

describe('a template', () => {
  it('makes the same project from another day, for other people, past weekends', async () => {
    const { id } = await project();
    const saved = await saveTemplate(
      manager,
      { id, startsOn: '2027-01-04' },
      { name: 'Shop', countsIn: 'working_days', people: [employee.user.id], roles: ['Writer'] },
    );
    const template = await read((trx) => findTemplate(trx, tenant.id, saved.id));
    expect(template?.plan).toMatchObject({
      roles: ['Writer'],
      milestones: [{ name: 'Live', due: 9 }],
      tasks: [
        { title: 'Draft', role: 0, start: 0, due: 2, waitsFor: [] },
        { title: 'Final', role: 0, start: 3, due: 5, waitsFor: [0] },
      ],
    });
    // A Thursday: the second task reaches over the weekend.
    const made = await startFromTemplate(manager, saved.id, {
      name: 'Second shop',
      startsOn: '2027-02-04',
      shared: false,
      people: [manager.user.id],
    });
    const { rows } = await read((trx) =>
      timelineTasks(trx, tenant.id, made.id, { group: 'all', after: '' }),
    );
    expect(rows).toMatchObject([
      { title: 'Draft', startsOn: '2027-02-04', dueOn: '2027-02-08', assigneeId: manager.user.id },
      { title: 'Final', startsOn: '2027-02-09', dueOn: '2027-02-11', waitsFor: [rows[0]?.id] },
    ]);
    expect(await read((trx) => milestones(trx, tenant.id, made.id))).toMatchObject([
      { name: 'Live', dueOn: '2027-02-17' },
    ]);
    expect(await read((trx) => findProject(trx, tenant.id, made.id))).toMatchObject({
      dueOn: '2027-02-17',
      taskCount: 2,
    });
  });

  it('keeps one name, and only for whoever runs all projects', async () => {
    const { id } = await project();
    const input = { name: 'Only one', countsIn: 'days' as const, people: [], roles: [] };
    await saveTemplate(manager, { id, startsOn: null }, input);
    await expect(saveTemplate(manager, { id, startsOn: null }, input)).rejects.toMatchObject({
      key: 'projects:error.templateName',
    });
    await expect(saveTemplate(employee, { id, startsOn: null }, input)).rejects.toMatchObject({
      key: 'projects:error.notAllowed',
    });
  });
});

describe('new dates', () => {
  it('push what waits by as many days, off the weekend', async () => {
    const { id, first, second } = await project();
    const outcome = await reschedule(manager, id, {
      taskId: first,
      version: (await read((trx) => findTask(trx, tenant.id, first)))?.version ?? 0,
      startsOn: '2027-01-06',
      dueOn: '2027-01-08',
      push: true,
    });
    expect(outcome.moved).toBe(2);
    // Thursday and Monday, two days later: the Saturday becomes a Monday.
    expect(await read((trx) => findTask(trx, tenant.id, second))).toMatchObject({
      startsOn: '2027-01-11',
      dueOn: '2027-01-13',
    });
  });

  it('are refused over somebody else’s', async () => {
    const { id, first } = await project();
    const input = { taskId: first, version: 0, push: false };
    await expect(reschedule(manager, id, input)).rejects.toMatchObject({
      key: 'projects:error.conflict',
    });
  });
});
