import { testDb } from '../../setup/database';
import type { TestTenant } from '../../setup/people';
import { arrangeMember, arrangeTenant, type Product } from './server';

/** A word that only the other company's records hold. */
export const HIDDEN = 'Zzyzx';

/** A company with a record of each kind, made over the API where it makes them. */
export interface House {
  tenant: TestTenant;
  /** Ids of all its records. */
  ids: string[];
  /** Ids that fit a path's parameter. */
  idsOf(path: string): string[];
  unknownId: string;
  /** What the tables of this company hold. */
  fingerprint(): Promise<string>;
}

const owner = () => testDb().owner;

export async function furnish(product: Product, word: string): Promise<House> {
  const tenant = await arrangeTenant();
  await owner().query('update public.tenants set name = $2 where id = $1', [tenant.id, word]);
  await owner().query(
    'update public.memberships set display_name = $2 where tenant_id = $1 and user_id = $3',
    [tenant.id, word, tenant.owner.userId],
  );
  await owner().query(
    `insert into public.employees (tenant_id, user_id, full_name, started_on) values ($1, $2, $3, '2020-01-01')`,
    [tenant.id, tenant.owner.userId, word],
  );
  await arrangeMember(tenant, 'employee', { name: `${word} 2`, employee: {} });
  const key = (await product.keyOf(tenant.owner, tenant)).text;
  const make = async (path: string, json: unknown) => {
    const { status, body } = await product.call(key, path, { json });
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body.id as string;
  };
  const client = await make('/clients', { name: word });
  await make(`/clients/${client}/contacts`, { name: word, email: `a@${word.toLowerCase()}.test` });
  const ticket = await make('/tickets', { subject: word, body: word, clientId: client });
  await make(`/tickets/${ticket}/messages`, { body: word });
  const copy = await make(`/tickets/${ticket}/copies`, { address: 'kiran@partner.test' });
  const roles = await product.call(key, '/roles');
  const employee = roles.body.data.find((role: { key: string }) => role.key === 'employee').id;
  await make('/roles', { name: word, copyFrom: employee });
  await make('/invitations', {
    email: `b@${word.toLowerCase()}.test`,
    fullName: word,
    roleId: employee,
  });
  await arrangePeople(tenant, word);
  const hours = { first_response: 60, next_response: null, resolution: null };
  await make('/sla-policies', {
    name: word,
    targets: { urgent: hours, high: hours, normal: hours, low: hours },
  });
  await make('/ticket-tags', { name: word });
  await make('/canned-replies', { title: word, body: word });
  await make('/assignment-rules', { method: 'least_open' });
  await make('/webhooks', { url: 'https://example.com/hook', description: word });
  await make('/timesheets', { week: '2026-03-02', lines: [] });
  await make('/article-categories', { names: { en: word } });
  await make('/articles', { locale: 'en', title: word, body: word });
  const comment = await make('/comments', {
    recordType: 'clients',
    recordId: client,
    body: word,
  });
  const projects = await arrangeProject(make, word);
  const lists = ['/clients', '/tickets', '/members', '/roles', '/invitations', '/employees'];
  const more = [
    '/leave/requests',
    '/leave/types',
    '/timesheets',
    '/webhooks',
    '/ticket-tags',
    '/canned-replies',
    '/assignment-rules',
    '/articles',
    '/article-categories',
    '/sla-policies',
  ];
  const byPath = new Map<string, string[]>();
  for (const path of [...lists, ...more]) {
    const { status, body } = await product.call(key, path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    byPath.set(
      path,
      body.data.map((row: { id: string }) => row.id),
    );
  }
  for (const [path, id] of Object.entries(projects)) byPath.set(path, [id]);
  byPath.set('/project-columns', await idsIn('project_columns', tenant));
  byPath.set('/contacts', await idsIn('client_contacts', tenant));
  byPath.set('/colleague-invitations', await idsIn('invitations', tenant));
  byPath.set('/task-imports', await arrangeImport(tenant, word, projects['/projects']));
  byPath.set('/views', await arrangeView(tenant, word));
  byPath.set('/timers', await arrangeTimer(tenant, word));
  byPath.set('/comments', [comment]);
  byPath.set('/ticket-copies', [copy]);
  byPath.set('/files', await arrangeFile(tenant, word, client));
  byPath.set('/notifications', await arrangeNotice(tenant, word));
  byPath.set('/jobs', await jobsOf(tenant));
  byPath.set('/webhook-deliveries', await arrangeDelivery(tenant));
  return {
    tenant,
    ids: [...byPath.values()].flat(),
    idsOf: (path) => [...byPath].find(([start]) => path.startsWith(`${start}/`))?.[1] ?? [],
    unknownId: '0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11',
    fingerprint: () => fingerprint(tenant.id),
  };
}

/** A project with a part of each kind. */
async function arrangeProject(
  make: (path: string, json: unknown) => Promise<string>,
  word: string,
): Promise<Record<string, string>> {
  const project = await make('/projects', { name: word, status: 'active' });
  const { rows } = await owner().query<{ id: string }>(
    'select id from public.project_columns where project_id = $1 order by position limit 1',
    [project],
  );
  const task = await make('/tasks', { title: word, projectId: project, columnId: rows[0]?.id });
  await make(`/projects/${project}/updates`, { health: 'on_track', body: word });
  return {
    '/projects': project,
    '/tasks': task,
    '/milestones': await make(`/projects/${project}/milestones`, { name: word }),
    '/checklist-items': await make(`/tasks/${task}/checklist`, { title: word }),
    '/project-templates': await make(`/projects/${project}/template`, { name: word }),
    '/task-labels': await make('/task-labels', { name: word }),
  };
}

async function idsIn(table: string, tenant: TestTenant): Promise<string[]> {
  const { rows } = await owner().query<{ id: string }>(
    `select id from public.${table} where tenant_id = $1`,
    [tenant.id],
  );
  return rows.map(({ id }) => id);
}

async function arrangeImport(
  tenant: TestTenant,
  word: string,
  projectId: string | undefined,
): Promise<string[]> {
  await owner().query(
    `insert into public.task_imports (tenant_id, project_id, file_name, source, mapping, total)
     values ($1, $2, $3 || '.csv', 'Title,Due' || E'\\n' || $3 || ',soon', '{"title": 0, "dueOn": 1}', 1)`,
    [tenant.id, projectId, word],
  );
  return idsIn('task_imports', tenant);
}

async function arrangeView(tenant: TestTenant, word: string): Promise<string[]> {
  await owner().query(
    `insert into public.saved_views (tenant_id, user_id, module, list, name) values ($1, $2, 'projects', 'tasks', $3)`,
    [tenant.id, tenant.owner.userId, word],
  );
  return idsIn('saved_views', tenant);
}

async function arrangeTimer(tenant: TestTenant, word: string): Promise<string[]> {
  await owner().query(
    `insert into public.timers (tenant_id, employee_id, activity_id, billable, note)
     select $1, e.id, a.id, true, $3 from public.employees e, public.activities a
     where e.tenant_id = $1 and e.user_id = $2 and a.tenant_id = $1 limit 1`,
    [tenant.id, tenant.owner.userId, word],
  );
  return idsIn('timers', tenant);
}

/** Leave needs its types, holidays and entitlements, which the API does not make. */
async function arrangePeople(tenant: TestTenant, word: string): Promise<void> {
  const { rows } = await owner().query<{ id: string }>(
    `insert into public.leave_types (tenant_id, name, negative_limit) values ($1, $2, null) returning id`,
    [tenant.id, word],
  );
  await owner().query(
    `insert into public.leave_entitlements (tenant_id, employee_id, leave_type_id, starts_on)
     select $1, id, $2, '2020-01-01' from public.employees where tenant_id = $1`,
    [tenant.id, rows[0]?.id],
  );
  await owner().query(
    `insert into public.holiday_lists (tenant_id, name, is_default, covers_from, covers_until)
     values ($1, $2, true, '2020-01-01', '2030-12-31')`,
    [tenant.id, word],
  );
  await owner().query(
    `insert into public.leave_requests (tenant_id, employee_id, leave_type_id, start_date, end_date, reason)
     select $1, id, $2, '2026-12-07', '2026-12-08', $3 from public.employees where tenant_id = $1 limit 1`,
    [tenant.id, rows[0]?.id, word],
  );
}

async function arrangeFile(tenant: TestTenant, word: string, clientId: string): Promise<string[]> {
  const { rows } = await owner().query<{ id: string }>(
    `with f as (insert into public.files (tenant_id, name, content_type, byte_size, sha256, status, uploaded_by)
       values ($1, $2, 'text/plain', 1, decode(repeat('00', 32), 'hex'), 'uploading', $3) returning tenant_id, id)
     insert into public.attachments (tenant_id, file_id, record_type, record_id, added_by)
     select tenant_id, id, 'clients', $4, $3 from f returning file_id as id`,
    [tenant.id, `${word}.txt`, tenant.owner.userId, clientId],
  );
  // Its bytes are nowhere, so it never becomes ready.
  await owner().query(`update public.files set status = 'checking' where id = $1`, [rows[0]?.id]);
  return rows.map((row) => row.id);
}

async function arrangeNotice(tenant: TestTenant, word: string): Promise<string[]> {
  const { rows } = await owner().query<{ id: string }>(
    `insert into public.notifications (tenant_id, user_id, kind, params, path)
     values ($1, $2, 'support:ticket_opened', $3, '/app') returning id`,
    [
      tenant.id,
      tenant.owner.userId,
      JSON.stringify({ number: 1, subject: word, author: word, excerpt: word }),
    ],
  );
  return rows.map((row) => row.id);
}

async function arrangeDelivery(tenant: TestTenant): Promise<string[]> {
  const { rows } = await owner().query<{ id: string }>(
    `insert into public.webhook_deliveries (tenant_id, endpoint_id, event_type, cause, body)
     select tenant_id, id, 'ticket.created', 'test', '{}' from public.webhook_endpoints where tenant_id = $1
     returning id`,
    [tenant.id],
  );
  return rows.map((row) => row.id);
}

async function jobsOf(tenant: TestTenant): Promise<string[]> {
  const { rows } = await owner().query<{ id: string }>(
    `select id::text from graphile_worker._private_jobs where payload ->> 'tenant_id' = $1 limit 3`,
    [tenant.id],
  );
  return rows.map((row) => row.id);
}

async function fingerprint(tenantId: string): Promise<string> {
  const tables = [
    'tickets',
    'ticket_messages',
    'clients',
    'client_contacts',
    'memberships',
    'roles',
    'projects',
    'tasks',
  ];
  const others = ['invitations', 'employees', 'leave_requests', 'timesheets', 'files'];
  const marks: string[] = [];
  for (const table of [...tables, ...others]) {
    const { rows } = await owner().query<{ mark: string }>(
      `select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as mark
       from public.${table} t where tenant_id = $1`,
      [tenantId],
    );
    marks.push(`${table} ${rows[0]?.mark}`);
  }
  return marks.join('\n');
}
