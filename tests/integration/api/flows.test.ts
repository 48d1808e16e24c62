import createClient from 'openapi-fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { paths } from '~/platform/api/client.gen';
import { testDb } from '../../setup/database';
import type { TestTenant } from '../../setup/people';
import { arrangeClient, arrangeMember, arrangeTenant, type Product, startProduct } from './server';

/** Whole pieces of work as a program does them, with the client that is generated from the document. */

let product: Product;
let house: TestTenant;
let owner: ReturnType<typeof client>;
let employee: ReturnType<typeof client>;
let employeeId: string;

const client = (credentials: string) =>
  createClient<paths>({
    baseUrl: `${product.origin}/api/v1`,
    headers: { Authorization: `Bearer ${credentials}` },
  });

beforeAll(async () => {
  product = await startProduct();
  house = await arrangeTenant({ timeZone: 'UTC' });
  owner = client((await product.keyOf(house.owner, house)).text);
  const person = await arrangeMember(house, 'employee', { employee: {} });
  employeeId = person.employeeId ?? '';
  employee = client(await product.tokenOf(person, house));
});
afterAll(() => product.stop());

const at = (id: string | undefined) => ({ params: { path: { id: id ?? '' } } });
const sql = (text: string, values: unknown[]) => testDb().owner.query<{ id: string }>(text, values);

test('a ticket: opened, answered with a file, read by its client, changed and closed', async () => {
  const clientId = await arrangeClient(house, 'Nila Textiles');
  const asha = await arrangeMember(house, 'client', { clientId });
  const portal = client(await product.tokenOf(asha, house));
  const opened = await portal.POST('/tickets', { body: { subject: 'Printer', body: 'It smokes' } });
  expect([opened.response.status, opened.data?.priority]).toEqual([201, null]);
  const id = opened.data?.id ?? '';
  const at = { params: { path: { id } } };

  const form = new FormData();
  form.append('file', new File(['Stand back.'], 'advice.txt', { type: 'text/plain' }));
  const key = (await product.keyOf(house.owner, house)).text;
  const file = await product.call(key, '/files', { method: 'POST', body: form });
  expect([file.status, file.body.status]).toEqual([201, 'uploading']);
  const answered = await owner.POST('/tickets/{id}/messages', {
    ...at,
    body: { body: 'See attached', status: 'waiting', fileIds: [file.body.id] },
  });
  expect(answered.error).toBeUndefined();
  expect(answered.response.status).toBe(201);
  expect(answered.data?.files.map(({ name }) => name)).toEqual(['advice.txt']);
  await owner.POST('/tickets/{id}/messages', { ...at, body: { body: 'Psst', kind: 'internal' } });

  const seen = await portal.GET('/tickets/{id}/messages', at);
  expect(seen.data?.data.map(({ body }) => body)).toEqual(['It smokes', 'See attached']);
  const link = await portal.GET('/files/{id}/link', { params: { path: { id: file.body.id } } });
  expect(await (await fetch(link.data?.url ?? '')).text()).toBe('Stand back.');

  const changed = await owner.PATCH('/tickets/{id}', { ...at, body: { priority: 'urgent' } });
  expect(changed.data?.priority).toBe('urgent');
  const refused = await portal.PATCH('/tickets/{id}', { ...at, body: { priority: 'low' } });
  expect(refused.error?.status).toBe(403);
  const closed = await portal.POST('/tickets/{id}/close', at);
  expect(closed.data?.status).toBe('closed');
});

test('leave: asked for, refused with a reason, asked again, approved and off the balance', async () => {
  const type = await sql(
    'insert into public.leave_types (tenant_id, name, negative_limit) values ($1, $2, 30) returning id',
    [house.id, 'Earned leave'],
  );
  const leaveTypeId = type.rows[0]?.id ?? '';
  await sql(
    `insert into public.holiday_lists (tenant_id, name, is_default, covers_from, covers_until)
     values ($1, 'Holidays', true, '2025-01-01', '2032-12-31')`,
    [house.id],
  );
  await sql(
    `insert into public.leave_entitlements (tenant_id, employee_id, leave_type_id, starts_on)
     values ($1, $2, $3, '2020-01-01')`,
    [house.id, employeeId, leaveTypeId],
  );
  const ask = async () => {
    const body = { leaveTypeId, startDate: '2030-03-04', endDate: '2030-03-05' };
    const asked = await employee.POST('/leave/requests', { body });
    expect([asked.response.status, asked.data?.status]).toEqual([201, 'pending']);
    return { params: { path: { id: asked.data?.id ?? '' } } };
  };
  const first = await ask();
  const twice = await employee.POST('/leave/requests', {
    body: { leaveTypeId, startDate: '2030-03-05' },
  });
  expect(twice.error?.errors?.[0]?.pointer).toBe('/startDate');
  const rejected = await owner.POST('/leave/requests/{id}/reject', {
    ...first,
    body: { note: 'Fair' },
  });
  expect([rejected.data?.status, rejected.data?.decisionNote]).toEqual(['rejected', 'Fair']);
  const approved = await owner.POST('/leave/requests/{id}/approve', { ...(await ask()), body: {} });
  expect(approved.data?.status).toBe('approved');
  const balances = await employee.GET('/leave/balances');
  expect(balances.data?.data).toMatchObject([{ id: leaveTypeId, planned: 2 }]);
});

test('a week: written, corrected, handed in, taken back, rejected, approved and opened again', async () => {
  const activity = await sql(
    `insert into public.activities (tenant_id, name) values ($1, 'Design') returning id`,
    [house.id],
  );
  const line = (minutes: number) => ({
    activityId: activity.rows[0]?.id ?? '',
    minutes: [minutes, 0, 0, 0, 0, 0, 0],
  });
  const saved = await employee.POST('/timesheets', {
    body: { week: '2026-03-04', lines: [line(480)] },
  });
  expect([saved.response.status, saved.data?.week, saved.data?.minutes]).toEqual([
    201,
    '2026-03-02',
    480,
  ]);
  const at = { params: { path: { id: saved.data?.id ?? '' } } };
  const corrected = await employee.PATCH('/timesheets/{id}', {
    ...at,
    body: { lines: [line(60)] },
  });
  expect(corrected.data?.minutes).toBe(60);
  const entries = await employee.GET('/timesheets/{id}/entries', at);
  expect(entries.data?.data).toMatchObject([{ day: '2026-03-02', minutes: 60 }]);
  const foreign = await owner.PATCH('/timesheets/{id}', { ...at, body: { lines: [] } });
  expect(foreign.error?.status).toBe(422);

  const statuses: (string | undefined)[] = [];
  const note = async (done: Promise<{ data?: { status: string } }>) =>
    void statuses.push((await done).data?.status);
  await note(employee.POST('/timesheets/{id}/submit', at));
  await note(employee.POST('/timesheets/{id}/take-back', at));
  await note(employee.POST('/timesheets/{id}/submit', at));
  await note(owner.POST('/timesheets/{id}/reject', { ...at, body: { note: 'Which client?' } }));
  await note(employee.POST('/timesheets/{id}/submit', at));
  await note(owner.POST('/timesheets/{id}/approve', { ...at, body: {} }));
  await note(owner.POST('/timesheets/{id}/reopen', { ...at, body: { note: 'One more hour' } }));
  expect(statuses).toEqual([
    'submitted',
    'draft',
    'submitted',
    'rejected',
    'submitted',
    'approved',
    'draft',
  ]);
});

test('time: the clock started, seen, stopped; written down by hand; thrown away', async () => {
  const started = await employee.POST('/timers', { body: { target: '', note: 'Mail' } });
  expect([started.response.status, started.data?.note]).toEqual([201, 'Mail']);
  expect((await employee.GET('/timers')).data?.data).toMatchObject([{ id: started.data?.id }]);
  const stopped = await employee.POST('/timers/stop', { body: { minutes: 15 } });
  expect(stopped.data).toEqual({ minutes: 15 });
  const day = new Date().toISOString().slice(0, 10);
  const logged = await employee.POST('/time', { body: { target: '', day, minutes: 30 } });
  expect(logged.data).toEqual({ minutes: 30 });
  const again = await employee.POST('/timers', { body: { target: '' } });
  const gone = await employee.DELETE('/timers/{id}', {
    params: { path: { id: again.data?.id ?? '' } },
  });
  expect(gone.response.status).toBe(204);
});

test('a project from a template, its tasks planned, spread over people and filled from a file', async () => {
  const { data: model } = await owner.POST('/projects', {
    body: { name: 'Model', status: 'active', startsOn: '2026-03-02' },
  });
  const { data: columns } = await owner.GET('/projects/{id}/columns', at(model?.id));
  const columnId = columns?.data[0]?.id ?? '';
  await owner.POST('/tasks', {
    body: {
      title: 'Draw',
      projectId: model?.id ?? '',
      columnId,
      dueOn: '2026-03-04',
      estimate: 60,
    },
  });
  const kept = await owner.POST('/projects/{id}/template', {
    ...at(model?.id),
    body: { name: 'Kind' },
  });
  expect(kept.data?.plan.tasks.map(({ title, due }) => [title, due])).toEqual([['Draw', 2]]);
  const made = await owner.POST('/project-templates/{id}/projects', {
    ...at(kept.data?.id),
    body: { name: 'Real', startsOn: '2026-03-06' },
  });
  expect(made.response.status).toBe(201);
  const id = made.data?.id;
  const { data: timeline } = await owner.GET('/projects/{id}/timeline', at(id));
  const task = timeline?.data[0];
  expect([task?.title, task?.dueOn]).toEqual(['Draw', '2026-03-10']);

  const again = { frequency: 'WEEKLY', count: 3 } as const;
  const set = await owner.POST('/tasks/{id}/recurrence', { ...at(task?.id), body: again });
  expect([set.data?.nextOn, set.data?.count]).toEqual(['2026-03-17', 3]);
  await owner.POST('/tasks/{id}/stop-recurring', at(task?.id));
  expect((await owner.GET('/tasks/{id}/recurrence', at(task?.id))).response.status).toBe(404);
  const load = await owner.GET('/workload', { params: { query: { from: '2026-03-09' } } });
  expect(load.data?.data[0]).toMatchObject({ userId: null });

  const form = new FormData();
  form.append('file', new File(['Name,Due\nOne,2026-03-12\nTwo,soon\n,x'], 'board.csv'));
  const key = (await product.keyOf(house.owner, house)).text;
  const path = `/projects/${id}/task-imports`;
  const sent = await product.call(key, path, { method: 'POST', body: form });
  expect([sent.status, sent.body.columns.title, sent.body.columns.dueOn]).toEqual([201, 0, 1]);
  const wrong = await owner.GET('/task-imports/{id}/problems', at(sent.body.id));
  expect(wrong.data?.data.map(({ line, problem }) => [line, problem])).toEqual([
    [3, 'date'],
    [4, 'noTitle'],
    [4, 'date'],
  ]);
  const started = await owner.POST('/task-imports/{id}/start', at(sent.body.id));
  expect(started.data?.status).toBe('waiting');
  const late = await owner.PATCH('/task-imports/{id}', { ...at(sent.body.id), body: { title: 1 } });
  expect(late.response.status).toBe(422);
});

test('people: invited, employed, promoted to a role of one’s own making', async () => {
  const roles = await owner.GET('/roles');
  const model = roles.data?.data.find(({ key }) => key === 'employee')?.id ?? '';
  const invited = await owner.POST('/invitations', {
    body: { email: 'new@person.test', fullName: 'New Person', roleId: model },
  });
  expect([invited.response.status, invited.data?.email]).toEqual([201, 'new@person.test']);
  const employed = await owner.POST('/employees', {
    body: { fullName: 'New Person', startedOn: '2026-01-05', weeklyHours: 32 },
  });
  expect(employed.data?.weeklyHours).toBe(32);
  const role = await owner.POST('/roles', { body: { name: 'Lead', copyFrom: model } });
  const at = { params: { path: { id: role.data?.id ?? '' } } };
  const wider = await owner.PATCH('/roles/{id}', {
    ...at,
    body: { permissions: { 'clients.read': 'all' } },
  });
  expect(wider.data?.permissions['clients.read']).toBe('all');
  const members = await owner.GET('/members', { params: { query: { q: 'employee' } } });
  const member = { params: { path: { id: members.data?.data[0]?.id ?? '' } } };
  const promoted = await owner.PATCH('/members/{id}', {
    ...member,
    body: { roleId: role.data?.id },
  });
  expect(promoted.data?.roleName).toBe('Lead');
  const events = await owner.GET('/events', { params: { query: { type: 'member.role_changed' } } });
  expect(events.data?.data).toHaveLength(1);
});
