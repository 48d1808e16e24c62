import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { newCompany } from '../support/company';
import { sql } from '../support/sql';
import { Caller } from './caller';
import { formsOf } from './forms';

/** 2.3.4: a form that makes something, sent three times at once as an impatient hand does, makes one of it. */
const forms: {
  path: string;
  fill: (word: string) => Record<string, string>;
  /** What is ticked. */
  beside?: [string, string][];
  made: string;
}[] = [
  { path: 'crm/clients/new', fill: (name) => ({ name }), made: 'clients where name = $2' },
  {
    path: 'crm/clients/:client',
    fill: (name) => ({ name, email: `${name}@example.com` }),
    made: 'client_contacts where name = $2',
  },
  {
    path: 'members/invite',
    fill: (word) => ({ fullName: word, email: `${word}@example.com`, roleId: ':employee' }),
    made: 'invitations where full_name = $2',
  },
  {
    path: 'members/roles/new',
    fill: (name) => ({ name, copyFrom: ':employee' }),
    made: 'roles where name = $2',
  },
  {
    path: 'people/employees/new',
    fill: (fullName) => ({ fullName, startedOn: '2026-01-05', weeklyHours: '40' }),
    made: 'employees where full_name = $2',
  },
  {
    path: 'people/leave/settings/types/new',
    fill: (name) => ({ name }),
    made: 'leave_types where name = $2',
  },
  {
    path: 'people/leave/settings/holidays/new',
    fill: (name) => ({ name, coversFrom: '2026-01-01', coversUntil: '2026-12-31' }),
    made: 'holiday_lists where name = $2',
  },
  {
    path: 'people/timesheets/settings/activities/new',
    fill: (name) => ({ name }),
    made: 'activities where name = $2',
  },
  {
    path: 'support/tickets/new',
    fill: (subject) => ({ subject, body: 'Hello' }),
    made: 'tickets where subject = $2',
  },
  {
    path: 'support/tickets/:ticket',
    fill: (body) => ({ body }),
    made: 'ticket_messages where body = $2',
  },
  {
    path: 'api-keys/new',
    fill: (name) => ({ name }),
    beside: [['permissions', 'clients.read']],
    made: 'api_keys where name = $2',
  },
];

test('a form sent three times at once makes one thing', async ({ page }) => {
  const { slug, owner } = await newCompany();
  const caller = await Caller.signedIn(owner);
  const [ids] = await sql<Record<'tenant' | 'client' | 'employee' | 'ticket', string>>(
    `with t as (select id from public.tenants where slug = $1),
       c as (insert into public.clients (tenant_id, name) select id, 'Acme' from t returning id),
       k as (insert into public.tickets (tenant_id, subject, requester_name) select id, 'Help', 'Asha' from t returning id)
     select t.id as tenant, c.id as client, k.id as ticket, r.id as employee
     from t, c, k, public.roles r where r.tenant_id = t.id and r.key = 'employee'`,
    [slug],
  );
  if (!ids) throw new Error('no company');
  const outcome: Record<string, unknown> = {};
  for (const { path, fill, beside = [], made } of forms) {
    const word = `w${randomUUID()}`;
    const address = `/app/${slug}/${path.replace(':client', ids.client).replace(':ticket', ids.ticket)}`;
    const wanted = Object.entries(fill(word));
    const form = (await formsOf(page, await caller.open(address))).find(({ fields }) =>
      wanted.every(([name]) => fields.some(([field]) => field === name)),
    );
    if (!form) throw new Error(`${path} has no form with ${wanted.map(([name]) => name).join()}`);
    const typed = new Map(wanted.map(([k, v]) => [k, v === ':employee' ? ids.employee : v]));
    const fields = form.fields.map(([name, value]): [string, string] => [
      name,
      typed.get(name) ?? value,
    ]);
    const answers = await Promise.all(
      [1, 2, 3].map(() => caller.post(form.action, { ...form, fields: [...fields, ...beside] })),
    );
    const rows = await sql(
      `select 1 from public.${made.replace(' where ', ' where tenant_id = $1 and ')}`,
      [ids.tenant, word],
    );
    const statuses = answers.map(({ status }) => status).sort();
    outcome[path] = { rows: rows.length, broken: statuses.filter((status) => status >= 500) };
  }
  expect(outcome).toEqual(
    Object.fromEntries(forms.map(({ path }) => [path, { rows: 1, broken: [] }])),
  );
});
