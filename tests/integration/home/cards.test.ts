import { beforeAll, expect, test } from 'vitest';
import { chooseCards, homeCards } from '~/platform/modules/home.server';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
let employee: TestPerson & { employeeId: string | null };
let manager: TestPerson;

const add = async (query: string, ...values: unknown[]) =>
  testDb().owner.query(query, [tenant.id, ...values]);

beforeAll(async () => {
  tenant = await arrangeTenant();
  employee = await arrangeMember(tenant, 'employee', { name: 'Asha Rao', employee: {} });
  manager = await arrangeMember(tenant, 'manager', { employee: {} });
  const client = await arrangeClient(tenant, 'Orchid');
  await add(
    `insert into public.projects (tenant_id, name, status, health, due_on) values
       ($1, 'Late one', 'active', 'on_track', private.today('Asia/Kolkata') - 1),
       ($1, 'Risky one', 'active', 'off_track', private.today('Asia/Kolkata') + 9),
       ($1, 'Planned one', 'planned', 'off_track', private.today('Asia/Kolkata') + 9)`,
  );
  await add(
    `with p as (select id from public.projects where tenant_id = $1 and name = 'Risky one'),
       c as (insert into public.project_columns (tenant_id, project_id, name, kind, position)
         select $1, p.id, 'To do', 'todo', 1 from p returning id, project_id),
       m as (insert into public.project_members (tenant_id, project_id, user_id) select $1, p.id, $2 from p)
     insert into public.tasks (tenant_id, project_id, title, column_id, rank, assignee_id, due_on)
     select $1, c.project_id, 'T' || n, c.id, 'a' || n, $2, private.today('Asia/Kolkata') - 1 + n
     from c, generate_series(0, 2) n`,
    employee.userId,
  );
  await add(
    `insert into public.tickets (tenant_id, subject, client_id, requester_name)
     values ($1, 'Nobody has it', $2, 'Cleo')`,
    client,
  );
  // Approved long before: without the entitlement and the ledger that deciding asks for.
  await testDb().owner.query(
    `begin; set local session_replication_role = replica;
     with t as (insert into public.leave_types (tenant_id, name) values ('${tenant.id}', 'Away') returning id)
     insert into public.leave_requests (tenant_id, employee_id, leave_type_id, start_date, end_date, days, status)
     select '${tenant.id}', '${employee.employeeId}', t.id, day, day, 1, 'approved'
     from t, private.today('Asia/Kolkata') day;
     commit`,
  );
});

const cards = async (person: TestPerson) =>
  Object.fromEntries(
    (await homeCards(await openContext(person, tenant))).cards.map(({ key, value, note }) => [
      key,
      [value, note],
    ]),
  );

test('says how things stand to those who may know, each number with its rows', async () => {
  expect(await cards(tenant.owner)).toMatchObject({
    'projects-late': ['1', 'Late one'],
    'projects-risk': ['1', 'Risky one'],
    'support-unassigned': ['1', undefined],
    'support-missed': ['0', undefined],
    'people-away': ['1', 'Asha Rao'],
  });
});

test('says to each what waits for them, and nothing they hold no right to', async () => {
  const theirs = await cards(employee);
  expect(theirs).toMatchObject({
    'projects-mine': ['3', '1 is late'],
    'projects-today': ['1', undefined],
    'projects-late': ['0', undefined],
  });
  expect(Object.keys(theirs)).not.toContain('people-leave');
  expect(Object.keys(theirs)).not.toContain('people-weeks');
  expect(Object.keys(await cards(manager))).toContain('people-leave');
});

test('each person does without the cards they like, wherever they sign in, and has them again', async () => {
  const ctx = await openContext(manager, tenant);
  const { choices } = await homeCards(ctx);
  const keys = choices.map(({ key }) => key);
  expect(choices.every(({ isShown }) => isShown)).toBe(true);
  // Of a company where other modules are: kept, though it is not offered here.
  await testDb().owner.query(
    `update public.profiles set hidden_cards = '{elsewhere}' where user_id = $1`,
    [manager.userId],
  );
  await chooseCards(
    ctx,
    keys.filter((key) => key !== 'projects-late'),
  );
  const seen = await cards(manager);
  expect(seen).not.toHaveProperty('projects-late');
  expect(seen).toHaveProperty('projects-risk');
  expect((await homeCards(ctx)).choices.filter(({ isShown }) => !isShown)).toMatchObject([
    { key: 'projects-late' },
  ]);
  expect(await cards(tenant.owner)).toHaveProperty('projects-late');
  await chooseCards(ctx, [...keys, 'invented']);
  expect(await cards(manager)).toHaveProperty('projects-late');
  const { rows } = await testDb().owner.query(
    'select hidden_cards from public.profiles where user_id = $1',
    [manager.userId],
  );
  expect(rows).toEqual([{ hidden_cards: ['elsewhere'] }]);
});

test('a module the company gave up has no card', async () => {
  await add(`update public.tenants set modules = modules - 'support' where id = $1`);
  const keys = Object.keys(await cards(tenant.owner));
  expect(keys.filter((key) => key.startsWith('support'))).toEqual([]);
  expect(keys).toContain('projects-late');
});
