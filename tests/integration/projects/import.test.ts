import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject } from '~/modules/projects/commands/create-project.server';
import {
  mapImport,
  runTaskImport,
  uploadImport,
} from '~/modules/projects/commands/import-tasks.server';
import { guessMapping } from '~/modules/projects/import/columns';
import { findImport, importProblems } from '~/modules/projects/queries/imports.server';
import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeMember, arrangeTenant, openContext, type TestTenant } from '../../setup/people';

let tenant: TestTenant;
let manager: TenantContext;
let employee: TenantContext;

beforeAll(async () => {
  tenant = await arrangeTenant();
  manager = await openContext(await arrangeMember(tenant, 'manager'), tenant);
  employee = await openContext(await arrangeMember(tenant, 'employee'), tenant);
});
afterAll(closeJobs);

const newProject = async () =>
  (
    await createProject(manager, {
      name: 'Move house',
      status: 'active',
      shared: false,
      members: [employee.user.id],
    })
  ).id;
const csv = (text: string) => new File([text], 'tasks.csv', { type: 'text/csv' });
const tasks = async (projectId: string) =>
  (
    await testDb().owner.query<{ number: number; title: string; labels: string[]; kind: string }>(
      `select t.number, t.title, t.labels, c.kind from public.tasks t
       join public.project_columns c on c.id = t.column_id where t.project_id = $1 order by t.number`,
      [projectId],
    )
  ).rows;
const state = async (id: string) => {
  const item = await readTenant(manager, (trx) => findImport(trx, tenant.id, id));
  return item && { status: item.status, done: item.done, created: item.created };
};
const mapping = (header: string) => guessMapping(header.split(','));

test('a file becomes tasks once, whatever happens to the job in between', async () => {
  const projectId = await newProject();
  const header = 'Title,Status,Labels';
  const lines = Array.from({ length: 1_200 }, (_, n) =>
    n === 700 ? ',Done,' : `Task ${n},Done,Box`,
  );
  const { id } = await uploadImport(manager, projectId, csv([header, ...lines].join('\n')));
  expect(await tasks(projectId)).toEqual([]);
  await mapImport(manager, id, mapping(header), true);
  await expect(mapImport(manager, id, {}, false)).rejects.toThrow('projects:import.error.begun');
  // Killed after the first batch: what committed stays, the next attempt goes on after it.
  const stopped = new AbortController();
  stopped.abort();
  await expect(runTaskImport(jobFor(tenant, { signal: stopped.signal }), id)).rejects.toThrow();
  expect(await state(id)).toEqual({ status: 'running', done: 500, created: 500 });
  await runTaskImport(jobFor(tenant), id);
  await runTaskImport(jobFor(tenant), id);
  expect(await state(id)).toEqual({ status: 'done', done: 1_200, created: 1_199 });
  const over = await readTenant(manager, (trx) => importProblems(trx, tenant.id, id));
  expect(over).toMatchObject([{ line: 702, field: 'title', key: 'noTitle', isFatal: true }]);
  const made = await tasks(projectId);
  expect(made).toHaveLength(1_199);
  expect(made[0]).toEqual({ number: 1, title: 'Task 0', labels: ['Box'], kind: 'done' });
  expect(new Set(made.map((task) => task.title)).size).toBe(1_199);
  const { rows } = await testDb().owner.query(
    'select task_count, done_count from public.projects where id = $1',
    [projectId],
  );
  expect(rows[0]).toEqual({ task_count: 1_199, done_count: 1_199 });
});

test('who does not run the project imports nothing, and what is no table is refused', async () => {
  const projectId = await newProject();
  await expect(uploadImport(employee, projectId, csv('Title\nA'))).rejects.toThrow(
    'projects:error.notAllowed',
  );
  await expect(uploadImport(manager, projectId, csv(''))).rejects.toThrow(
    'projects:import.error.none',
  );
  await expect(uploadImport(manager, projectId, csv('Title'))).rejects.toThrow(
    'projects:import.error.empty',
  );
  const { id } = await uploadImport(manager, projectId, csv('Whatever\nA'));
  await expect(mapImport(manager, id, {}, true)).rejects.toThrow('projects:import.error.title');
});
