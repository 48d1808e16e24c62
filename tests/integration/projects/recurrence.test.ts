import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProject } from '~/modules/projects/commands/create-project.server';
import { createTask } from '~/modules/projects/commands/create-task.server';
import { makeNext } from '~/modules/projects/commands/make-recurring.server';
import { moveTask } from '~/modules/projects/commands/move-task.server';
import { setRecurrence, stopRecurrence } from '~/modules/projects/commands/set-recurrence.server';
import { updateTask } from '~/modules/projects/commands/update-task.server';
import { boardColumns, findTask } from '~/modules/projects/queries/tasks.server';
import { recurrenceSchema } from '~/modules/projects/schema.plans';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeMember, arrangeTenant, openContext, type TestTenant } from '../../setup/people';

let tenant: TestTenant;
let manager: TenantContext;
let projectId: string;
let todo: string;
let done: string;

beforeAll(async () => {
  // Clocks go forward on 28 March 2027 at 02:00.
  tenant = await arrangeTenant({ timeZone: 'Europe/Berlin' });
  manager = await openContext(await arrangeMember(tenant, 'manager'), tenant);
  ({ id: projectId } = await createProject(manager, {
    name: 'Shop',
    status: 'active',
    shared: false,
    members: [],
  }));
  const columns = await readTenant(manager, (trx) => boardColumns(trx, tenant.id, projectId));
  todo = columns[0]?.id ?? '';
  done = columns.at(-1)?.id ?? '';
});
afterAll(async () => {
  await at('now');
  await closeJobs();
});

/** Moves the product's clock to an instant. */
async function at(instant: string): Promise<void> {
  await testDb().owner.query(
    `update private.clock set moved_by = case when $1 = 'now' then interval '0' else $1::timestamptz - now() end`,
    [instant],
  );
}

/** A task due on a day that comes again as the form says. */
async function recurring(dueOn: string, form: Record<string, unknown>): Promise<string> {
  const { id } = await createTask(manager, projectId, { title: 'Till', columnId: todo });
  await testDb().owner.query('update public.tasks set due_on = $2 where id = $1', [id, dueOn]);
  await setRecurrence(manager, id, recurrenceSchema.parse({ basis: 'schedule', ...form }));
  return id;
}

/** Days that have a task by now, after the job ran until nothing was due. */
async function madeOf(first: string): Promise<string[]> {
  for (let run = 0; run < 20; run += 1) {
    if (!(await withTenant(jobFor(tenant), (trx) => makeNext(trx, tenant.id)))) break;
  }
  const { rows } = await testDb().owner.query<{ day: string }>(
    `select occurrence_on::text as day from public.tasks
     where recurrence_id = (select recurrence_id from public.tasks where id = $1) order by 1`,
    [first],
  );
  return rows.map(({ day }) => day);
}

describe('a task that comes again by the calendar', () => {
  it('is made once at its time on the company’s clock, over a change of clocks', async () => {
    await at('2027-03-26T12:00Z');
    const first = await recurring('2027-03-27', { frequency: 'DAILY', makeAt: '02:30' });
    await at('2027-03-28T00:59Z');
    expect(await madeOf(first)).toEqual(['2027-03-27']);
    // 03:00 by the clock, an hour after midnight has become three: 02:30 never was.
    await at('2027-03-28T01:31Z');
    expect(await madeOf(first)).toEqual(['2027-03-27', '2027-03-28']);
    await at('2027-03-29T00:31Z');
    expect(await madeOf(first)).toEqual(['2027-03-27', '2027-03-28', '2027-03-29']);
    await stopRecurrence(manager, first);
  });

  it('is made once by eight workers, and by the next when one dies on the way', async () => {
    await at('2027-05-03T12:00Z');
    const first = await recurring('2027-05-03', { frequency: 'WEEKLY' });
    await at('2027-05-10T12:00Z');
    // Killed before it could commit.
    await expect(
      withTenant(jobFor(tenant), async (trx) => {
        await makeNext(trx, tenant.id);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    await Promise.all(
      Array.from({ length: 8 }, () =>
        withTenant(jobFor(tenant), (trx) => makeNext(trx, tenant.id)),
      ),
    );
    expect(await madeOf(first)).toEqual(['2027-05-03', '2027-05-10']);
    // Nobody ran it for weeks: only the newest is made.
    await at('2027-06-08T12:00Z');
    expect(await madeOf(first)).toEqual(['2027-05-03', '2027-05-10', '2027-06-07']);
    await stopRecurrence(manager, first);
  });

  it('ends when it is over, and comes days before when asked', async () => {
    await at('2027-07-01T12:00Z');
    const first = await recurring('2027-07-01', {
      frequency: 'DAILY',
      ends: 'count',
      count: 2,
      leadDays: 1,
    });
    expect(await madeOf(first)).toEqual(['2027-07-01', '2027-07-02']);
    await at('2027-07-20T12:00Z');
    expect(await madeOf(first)).toEqual(['2027-07-01', '2027-07-02']);
  });
});

it('comes again so long after it was done', async () => {
  await at('2027-08-02T12:00Z');
  const first = await recurring('2027-08-02', { frequency: 'WEEKLY', basis: 'done' });
  await at('2027-08-12T12:00Z');
  expect(await madeOf(first)).toEqual(['2027-08-02']);
  await moveTask(manager, projectId, { taskId: first, columnId: done, beforeId: '' });
  const { rows } = await testDb().owner.query(
    `select count(*)::int as waiting from graphile_worker._private_jobs where key = $1`,
    [`projects/make-recurring:${tenant.id}`],
  );
  expect(rows[0].waiting).toBe(1);
  expect(await madeOf(first)).toEqual(['2027-08-02', '2027-08-19']);
  await stopRecurrence(manager, first);
});

it('changes this one, or this and all that follow', async () => {
  await at('2027-09-01T12:00Z');
  const first = await recurring('2027-09-01', { frequency: 'DAILY' });
  const task = await readTenant(manager, (trx) => findTask(trx, tenant.id, first));
  const says = {
    version: task?.version ?? 0,
    columnId: todo,
    priority: 'normal' as const,
    labels: [],
    dueOn: '2027-09-01',
    shared: false,
    following: false,
  };
  await updateTask(manager, first, { ...says, title: 'Only today' });
  await at('2027-09-02T12:00Z');
  await madeOf(first);
  expect(await titles(first)).toEqual(['Only today', 'Till']);
  const version = says.version + 1;
  await updateTask(manager, first, { ...says, version, title: 'Count the till', following: true });
  await at('2027-09-03T12:00Z');
  await madeOf(first);
  expect(await titles(first)).toEqual(['Count the till', 'Count the till', 'Count the till']);
});

async function titles(first: string): Promise<string[]> {
  const { rows } = await testDb().owner.query<{ title: string }>(
    `select title from public.tasks
     where recurrence_id = (select recurrence_id from public.tasks where id = $1) order by occurrence_on`,
    [first],
  );
  return rows.map(({ title }) => title);
}
