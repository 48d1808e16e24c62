import { readFileSync } from 'node:fs';
import { sql } from '../support/sql';

interface BuiltRoute {
  id: string;
  path?: string;
  parentId?: string;
}

/** Addresses of the built product, such as /app/:tenant/members/:member, without their layouts. */
export function patterns(): string[] {
  const manifest: { routes: Record<string, BuiltRoute> } = JSON.parse(
    readFileSync('build/.remix/manifest.json', 'utf8'),
  );
  const routes = manifest.routes;
  const full = (route: BuiltRoute): string => {
    const parent = route.parentId ? routes[route.parentId] : undefined;
    return `${parent ? full(parent) : ''}${route.path ? `/${route.path}` : ''}`;
  };
  const all = [...new Set(Object.values(routes).map(full))].filter(Boolean).sort();
  // No pages: a stream that never ends, and what the script asks after it.
  return all.filter((pattern) => !/\/live(\/state)?$/.test(pattern));
}

/** Downloads, streams, frames, and what only answers posts; or a link that only a mail holds. */
const notPages = [
  /\.csv$/,
  /\/live(\/state)?$/,
  /\/files\/((thumbnails|pictures|inline)\/)?:id$/,
  /\/comments\/at\/:id$/,
  /\/comments\/\w+\/:id\/people$/,
  /\/files\/uploads$/,
  /\/exports\/:export$/,
  /\/html$/,
  /\.json$/,
  /^\/preferences$/,
  /^\/auth\/sign-out$/,
  /^\/invite\//,
  /^\/rate\//,
  /^\/dev\//,
  /^\/brand\//,
  /\/settings\/data\/:export\/archive$/,
];
/** People open it in a browser by its address. */
export function isPage(pattern: string): boolean {
  return !notPages.some((one) => one.test(pattern));
}

const lotus = `(select id from public.tenants where slug = 'lotus')`;

/** Where an id for a route's last parameter comes from: the newest of a table, or a row made for it. */
const newest = (table: string, which = 'true') =>
  `select id from public.${table} where tenant_id = ${lotus} and ${which} order by id desc limit 1`;
const ofTheClient = `client_id in (select c.client_id from public.client_contacts c
  join auth.users u on u.id = c.user_id where u.email = 'client@lotus.test')`;

/** A company may have a few only: the one made before is as good. */
const endpoint = `with old as (
    select id from public.webhook_endpoints
    where tenant_id = ${lotus} and url like 'https://hooks.example/%' order by id limit 1),
  made as (insert into public.webhook_endpoints (tenant_id, url)
    select ${lotus}, 'https://hooks.example/' || gen_random_uuid() where not exists (select from old) returning id),
  e as (select id from old union all select id from made)`;

const sources: [pattern: RegExp, queries: string | string[]][] = [
  [/^\/hub\/tenants\/:slug/, `select 'lotus' as id`],
  [/^\/hub\/flags\/:key/, `select 'support_act' as id`],
  [
    /\/support-access\/:grant/,
    `insert into public.support_grants (tenant_id, user_id, person_name, person_email, reason, access, minutes, status)
     select ${lotus}, id, 'Probe', email, 'Probe', 'read', 60, 'requested'
     from auth.users where email = 'super@mainstay.test' returning id`,
  ],
  [/\/crm\/clients\/:id/, newest('clients')],
  [
    /\/desk\/replies\/:id/,
    `insert into public.canned_replies (tenant_id, title, body)
     values (${lotus}, 'Probe ' || gen_random_uuid(), 'Hello {requester}') returning id`,
  ],
  [/\/tickets\/:id/, newest('tickets', ofTheClient)],
  [
    /\/sla\/:policy/,
    `insert into public.sla_policies (tenant_id, name, is_active)
     values (${lotus}, 'Probe ' || gen_random_uuid(), false) returning id`,
  ],
  [
    /\/files\/view\/:id/,
    [
      `with f as (insert into public.files (tenant_id, name, content_type, byte_size, sha256, status)
         values (${lotus}, 'probe.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), 'uploading') returning tenant_id, id)
       insert into public.attachments (tenant_id, file_id, record_type, record_id)
       select f.tenant_id, f.id, 'projects', (${newest('projects', `shared_with_client and ${ofTheClient}`)}) from f`,
      `update public.files set status = 'checking' where tenant_id = ${lotus} and name = 'probe.pdf' and status = 'uploading'`,
      `update public.files set status = 'ready' where tenant_id = ${lotus} and name = 'probe.pdf' and status = 'checking' returning id`,
    ],
  ],
  [
    /\/files\/((thumbnails|pictures|inline)\/)?:id/,
    `insert into public.files (tenant_id, name, content_type, byte_size, sha256)
     values (${lotus}, 'probe.txt', 'text/plain', 1, decode(repeat('00', 32), 'hex')) returning id`,
  ],
  [
    /\/audit\/exports\/:export/,
    `insert into public.audit_exports (tenant_id, requested_by, status)
     select tenant_id, user_id, 'ready' from public.memberships where tenant_id = ${lotus} limit 1 returning id`,
  ],
  [/\/members\/:member/, newest('memberships')],
  [
    /\/members\/invitations\/:invitation/,
    `insert into public.invitations (tenant_id, email, full_name, role_id, token_hash, expires_at)
     select ${lotus}, gen_random_uuid() || '@example.com', 'Probe', id,
       extensions.gen_random_bytes(32), now() + interval '1 day'
     from public.roles where tenant_id = ${lotus} and key = 'employee' returning id`,
  ],
  [
    /\/members\/roles\/:role/,
    `insert into public.roles (tenant_id, name, audience)
     values (${lotus}, 'Probe ' || gen_random_uuid(), 'staff') returning id`,
  ],
  [
    /\/automation\/:rule/,
    `with r as (insert into public.automation_rules (tenant_id, name, event_type)
       values (${lotus}, 'Probe ' || gen_random_uuid(), 'ticket.created') returning tenant_id, id)
     insert into public.automation_versions (tenant_id, rule_id, number, actions)
     select tenant_id, id, 1, '[{"kind":"notice.send","to":"owner","title":"Probe","message":"","endpointId":""}]' from r
     returning rule_id as id`,
  ],
  [
    /\/webhooks\/deliveries\/:delivery/,
    `${endpoint}
     insert into public.webhook_deliveries (tenant_id, endpoint_id, event_type, body)
     select ${lotus}, id, 'webhook.test', '{"type":"webhook.test"}' from e returning id`,
  ],
  [/\/webhooks\/:endpoint/, `${endpoint} select id from e`],
  [
    /\/comments\/(at|edit)\/:id/,
    newest(
      'comments',
      `shared and record_type = 'projects' and record_id in (select id from public.projects where shared_with_client and ${ofTheClient})`,
    ),
  ],
  [/\/comments\/projects\/:id/, newest('projects', `shared_with_client and ${ofTheClient}`)],
  [
    /\/comments\/tasks\/:id/,
    newest(
      'tasks',
      `shared_with_client and project_id in (select p.id from public.projects p where p.shared_with_client and p.${ofTheClient})`,
    ),
  ],
  [/\/comments\/clients\/:id/, newest('clients')],
  [
    /\/projects\/imports\/:id/,
    `insert into public.task_imports (tenant_id, project_id, file_name, source, mapping, total)
     select tenant_id, id, 'probe.csv', E'Title,Due\\nProbe,soon', '{"title": 0, "dueOn": 1}', 1
     from public.projects where tenant_id = ${lotus} limit 1 returning id`,
  ],
  [
    /\/projects\/labels\/:id/,
    `insert into public.task_labels (tenant_id, name) values (${lotus}, gen_random_uuid()) returning id`,
  ],
  [
    /^\/portal\/.*\/projects\/tasks\/:id/,
    newest(
      'tasks',
      `shared_with_client and project_id in (
      select p.id from public.projects p where p.shared_with_client and p.${ofTheClient})`,
    ),
  ],
  [/\/projects\/tasks\/:id/, newest('tasks')],
  [/\/projects\/templates\/:id/, newest('project_templates')],
  [/\/projects\/:id/, newest('projects', `shared_with_client and ${ofTheClient}`)],
  [/\/knowledge\/categories\/:id/, newest('article_categories')],
  [
    /\/help\/:article/,
    `select slug as id from public.articles where tenant_id = ${lotus}
     and visibility = 'public' and published_locales <> '{}' order by id limit 1`,
  ],
  [/\/knowledge\/:id/, newest('articles', `visibility <> 'public'`)],
  [/\/employees\/:employee/, newest('employees')],
  [/\/leave\/:request/, newest('leave_requests')],
  [/\/leave\/(balances|settings\/types)\/:type/, newest('leave_types')],
  [
    /\/settings\/data\/:export/,
    `with made as (insert into public.data_exports (tenant_id) values (${lotus}) on conflict do nothing returning id)
     select id from made union all select id from public.data_exports where tenant_id = ${lotus} limit 1`,
  ],
  [
    /\/settings\/calendar\/:calendar/,
    `insert into public.working_calendars (tenant_id, name)
     values (${lotus}, 'Probe ' || gen_random_uuid()) returning id`,
  ],
  [/\/holidays\/:list/, newest('holiday_lists')],
  [/\/timesheets\/:sheet/, newest('timesheets')],
  [/\/templates\/:kind/, `select 'support~ticket_opened' as id`],
  [/\/activities\/:activity/, newest('activities')],
  [/\/(marketplace|products)\/:module/, `select 'support' as id`],
  [/\/plans\/:plan/, `select 'starter' as id`],
  [/\/reports\/:report/, `select 'tickets' as id`],
];

/** The id of a company's record that fits the pattern; null where it has no parameter of its own. */
export async function idFor(pattern: string, tenant = 'lotus'): Promise<string | null> {
  if (!/:(?!tenant)/.test(pattern)) return null;
  const queries = sources.find(([expression]) => expression.test(pattern))?.[1];
  if (!queries) throw new Error(`${pattern} needs a source of ids in tests/e2e/pages/routes.ts`);
  let row: { id: string } | undefined;
  for (const query of [queries].flat()) {
    [row] = await sql<{ id: string }>(
      query.replaceAll("'lotus'", `'${tenant}'`).replaceAll('@lotus.', `@${tenant}.`),
    );
  }
  if (!row) throw new Error(`${tenant} has nothing for ${pattern}`);
  return row.id;
}

/** The address for a tenant and an id. */
export function fill(pattern: string, tenant: string, id: string | null): string {
  return pattern.replace(':tenant', tenant).replace(/:\w+/, id ?? '');
}
