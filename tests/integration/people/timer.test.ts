import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logTime } from '~/modules/people/commands/book-time.server';
import { discardTimer, startTimer, stopTimer } from '~/modules/people/commands/run-timer.server';
import { submitWeek } from '~/modules/people/commands/submit-week.server';
import { runningTimer } from '~/modules/people/queries/timer.server';
import { createProject } from '~/modules/projects/commands/create-project.server';
import { createTask } from '~/modules/projects/commands/create-task.server';
import { deleteTask } from '~/modules/projects/commands/delete-task.server';
import { warnOfBudget } from '~/modules/projects/commands/warn-of-budget.server';
import { boardColumns } from '~/modules/projects/queries/tasks.server';
import { timeSpent } from '~/modules/projects/queries/time.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeMember, openContext } from '../../setup/people';
import { arrangeBureau, type Bureau } from './timesheets-support';

let bureau: Bureau;
let manager: TenantContext;
let employee: TenantContext;
let project: string;
let task: string;

beforeAll(async () => {
  // Clocks go forward on Sunday 28 March 2027 at 02:00.
  bureau = await arrangeBureau('Europe/Berlin');
  await testDb().owner.query('update public.employees set started_on = $2 where tenant_id = $1', [
    bureau.tenant.id,
    '2027-03-22',
  ]);
  manager = await openContext(bureau.manager, bureau.tenant);
  employee = await openContext(bureau.employee, bureau.tenant);
  ({ id: project } = await createProject(manager, {
    name: 'Shop',
    clientId: bureau.clientId,
    status: 'active',
    shared: false,
    members: [employee.user.id],
    budgetHours: 600,
    budget: 1000,
    rate: 60,
  }));
  const [column] = await readTenant(manager, (trx) => boardColumns(trx, bureau.tenant.id, project));
  task = (await createTask(manager, project, { title: 'Till', columnId: column?.id ?? '' })).id;
});
afterAll(async () => {
  await at('now');
  await closeJobs();
});

async function at(instant: string): Promise<void> {
  await testDb().owner.query(
    `update private.clock set moved_by = case when $1 = 'now' then interval '0' else $1::timestamptz - now() end`,
    [instant],
  );
}

async function entries(): Promise<string[]> {
  const { rows } = await testDb().owner.query(
    `select day::text, minutes, note, client_id is not null as client, task_id is not null as task
     from public.timesheet_entries where tenant_id = $1 order by day, minutes`,
    [bureau.tenant.id],
  );
  return rows.map(
    (row) => `${row.day} ${row.minutes}${row.client ? ' client' : ''}${row.task ? ' task' : ''}`,
  );
}

const running = () => readTenant(employee, (trx) => runningTimer(trx, employee));

describe('a timer', () => {
  it('runs once for each person, and goes to the days it ran on, in the length they have', async () => {
    await at('2027-03-27T22:30Z');
    await startTimer(employee, { target: `t:${task}` });
    await at('2027-03-28T02:00Z');
    // Another one: the first is written down, from 23:30 to 04:00 by the clock, of which an hour never was.
    await startTimer(employee, { target: '', note: 'Mail' });
    expect(await entries()).toEqual(['2027-03-27 30 client task', '2027-03-28 180 client task']);
    expect(await running()).toMatchObject({ taskId: null, note: 'Mail' });
    await at('2027-03-28T02:10Z');
    expect(await stopTimer(employee, {})).toEqual({ minutes: 10 });
    expect(await stopTimer(employee, {})).toEqual({ minutes: 0 });
    const spent = await readTenant(manager, (trx) => timeSpent(trx, [project]));
    expect(spent).toMatchObject([{ taskId: task, minutes: 210, billableMinutes: 210 }]);
  });

  it('adds to what is on the same line, and is not forgotten into the books', async () => {
    await at('2027-03-29T08:00Z');
    await startTimer(employee, { target: `t:${task}` });
    await at('2027-03-30T08:00Z');
    await expect(stopTimer(employee, {})).rejects.toMatchObject({
      key: 'people:timer.error.forgotten',
    });
    await stopTimer(employee, { minutes: 60 });
    await logTime(employee, { target: `t:${task}`, day: '2027-03-29', minutes: 30 });
    expect((await entries()).filter((entry) => entry.startsWith('2027-03-29'))).toEqual([
      '2027-03-29 90 client task',
    ]);
  });

  it('is refused by a week that is handed in, and runs on', async () => {
    await at('2027-04-05T08:00Z');
    await submitWeek(employee, '2027-03-22');
    await submitWeek(employee, '2027-03-29');
    await at('2027-04-04T21:50Z');
    await startTimer(employee, { target: `p:${project}` });
    await at('2027-04-04T22:10Z');
    await expect(stopTimer(employee, {})).rejects.toMatchObject({
      key: 'people:timer.error.locked',
    });
    expect(await running()).toMatchObject({ projectId: project });
    await discardTimer(employee);
  });

  it('is nothing that somebody without an employee record has', async () => {
    const owner = await openContext(bureau.tenant.owner, bureau.tenant);
    expect(owner.employeeId).toBeNull();
    await expect(discardTimer(owner)).rejects.toMatchObject({ init: { status: 404 } });
    expect(await stopTimer(owner, {})).toEqual({ minutes: 0 });
    await expect(
      logTime(owner, { target: '', day: '2027-03-22', minutes: 30 }),
    ).rejects.toMatchObject({ key: 'people:timesheets.error.noEmployee' });
  });

  it('books on no project one does not see', async () => {
    const outsider = await openContext(
      await arrangeMember(bureau.tenant, 'employee', { employee: {} }),
      bureau.tenant,
    );
    await expect(startTimer(outsider, { target: `p:${project}` })).rejects.toMatchObject({
      key: 'people:timesheets.error.client',
    });
    await expect(
      withTenant(outsider, (trx) =>
        trx
          .insertInto('timers')
          .values({
            tenant_id: bureau.tenant.id,
            employee_id: outsider.employeeId ?? '',
            activity_id: bureau.work,
            project_id: project,
            billable: true,
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'time_project' });
  });
});

it('a budget warns once at 80 and once at 100 per cent', async () => {
  const warned = async () => {
    await withTenant(jobFor(bureau.tenant), (trx) => warnOfBudget(trx, bureau.tenant.id, project));
    const { rows } = await testDb().owner.query(
      `select payload ->> 'kind' as kind, payload ->> 'percent' as percent from public.events
       where tenant_id = $1 and type = 'project.budget_reached' order by id`,
      [bureau.tenant.id],
    );
    return rows.map((row) => `${row.kind} ${row.percent}`);
  };
  expect(await warned()).toEqual([]);
  await at('2027-04-07T08:00Z');
  await logTime(employee, { target: `p:${project}`, day: '2027-04-06', minutes: 190 });
  expect(await warned()).toEqual(['time 80']);
  expect(await warned()).toEqual(['time 80']);
  await logTime(employee, { target: `p:${project}`, day: '2027-04-07', minutes: 400 });
  // 890 minutes of 600, and at 60 an hour 890 of 1,000.
  expect(await warned()).toEqual(['time 80', 'time 100', 'money 80']);
});

it('time stays with the project when its task is deleted, in locked weeks too', async () => {
  await deleteTask(manager, task);
  const spent = await readTenant(manager, (trx) => timeSpent(trx, [project]));
  expect(spent).toMatchObject([{ taskId: null, minutes: 890 }]);
});
