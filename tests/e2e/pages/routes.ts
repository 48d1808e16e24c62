import { randomBytes } from 'node:crypto';
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
  return [...new Set(Object.values(routes).map(full))].filter(Boolean).sort();
}

const lotus = `(select id from public.tenants where slug = 'lotus')`;

/** Where an id for a route's last parameter comes from: its table, and a row when the seed has none. */
const sources: [pattern: RegExp, table: string, make?: string][] = [
  [/\/crm\/clients\/:id/, 'clients'],
  [/\/support\/tickets\/:id/, 'tickets'],
  [/\/portal\/:tenant\/tickets\/:id/, 'tickets'],
  [
    /\/files\/:id/,
    'files',
    `insert into public.files (tenant_id, name, content_type, byte_size, sha256)
     values (${lotus}, 'probe.txt', 'text/plain', 1, decode(repeat('00', 32), 'hex'))`,
  ],
  [/\/members\/:member/, 'memberships'],
  [
    /\/members\/invitations\/:invitation/,
    'invitations',
    `insert into public.invitations (tenant_id, email, full_name, role_id, token_hash, expires_at)
     select ${lotus}, 'probe-${randomBytes(5).toString('hex')}@example.com', 'Probe', id,
       decode('${randomBytes(32).toString('hex')}', 'hex'), now() + interval '1 day'
     from public.roles where tenant_id = ${lotus} and key = 'employee'`,
  ],
  [
    /\/members\/roles\/:role/,
    'roles',
    `insert into public.roles (tenant_id, name, audience) values (${lotus}, 'Probe ${randomBytes(5).toString('hex')}', 'staff')`,
  ],
  [/\/employees\/:employee/, 'employees'],
  [/\/leave\/:request/, 'leave_requests'],
  [/\/leave\/(balances|settings\/types)\/:type/, 'leave_types'],
  [/\/holidays\/:list/, 'holiday_lists'],
  [/\/timesheets\/:sheet/, 'timesheets'],
  [/\/activities\/:activity/, 'activities'],
];

/** The id of a record of lotus that fits the pattern; null where it has no parameter of its own. */
export async function idFor(pattern: string): Promise<string | null> {
  if (!/:(?!tenant)/.test(pattern)) return null;
  const source = sources.find(([expression]) => expression.test(pattern));
  if (!source) throw new Error(`${pattern} needs a source of ids in tests/e2e/pages/routes.ts`);
  const [, table, make] = source;
  const [row] = make
    ? await sql<{ id: string }>(`${make} returning id`)
    : await sql<{ id: string }>(
        `select id from public.${table} where tenant_id = ${lotus} order by id desc limit 1`,
      );
  if (!row) throw new Error(`lotus has nothing in ${table}`);
  return row.id;
}

/** The address for a tenant and an id. */
export function fill(pattern: string, tenant: string, id: string | null): string {
  return pattern.replace(':tenant', tenant).replace(/:\w+/, id ?? '');
}
