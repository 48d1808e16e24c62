import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import type { SessionRow } from '~/platform/auth/session.server';
import type { Claims } from '~/platform/db/tenant.server';
import { readTenant } from '~/platform/db/tenant.server';
import { runWithRequestStore } from '~/platform/http/store.server';
import { type TenantContext, tenantContext } from '~/platform/rbac/context.server';
import { testDb } from './database';

/** A tenant made for a test; its owner is a person of their own. */
export interface TestTenant {
  id: string;
  slug: string;
  owner: TestPerson;
}

/** A person with a live session; `ctx` is what withTenant wants. */
export interface TestPerson {
  userId: string;
  sessionId: string;
  email: string;
  /** null outside a tenant. */
  membershipId: string | null;
  ctx: { claims: Claims };
}

let counter = 0;

/** Makes a tenant with system roles, default cells and an owner. */
export async function arrangeTenant(
  options: { template?: string; timeZone?: string; currency?: string } = {},
  owner: pg.Pool = testDb().owner,
): Promise<TestTenant> {
  counter += 1;
  const slug = `t${counter}-${randomUUID().slice(0, 8)}`;
  const person = await arrangeUser(`owner@${slug}.test`, owner);
  const { rows } = await owner.query<{ id: string }>(
    `select private.create_tenant($1, $1, 'IN', $2, $3, 'en', $4, $5, 'Owner') as id`,
    [
      slug,
      options.currency ?? 'INR',
      options.timeZone ?? 'Asia/Kolkata',
      options.template ?? 'agency',
      person.userId,
    ],
  );
  const id = rows[0]?.id ?? '';
  return { id, slug, owner: await inTenant(person, id, owner) };
}

/** Makes a member with a system role (or a role id); clients need a client organisation to see anything. */
export async function arrangeMember(
  tenant: TestTenant,
  role: string,
  options: { name?: string; clientId?: string; employee?: { managerId?: string } } = {},
  owner: pg.Pool = testDb().owner,
): Promise<TestPerson & { employeeId: string | null }> {
  counter += 1;
  const name = options.name ?? `${role} ${counter}`;
  const person = await arrangeUser(
    `${role.replaceAll('_', '-')}${counter}@${tenant.slug}.test`,
    owner,
  );
  await owner.query(
    `insert into public.memberships (tenant_id, user_id, role_id, display_name, email)
     select $1, $2, r.id, $4, $5 from public.roles r where r.tenant_id = $1 and (r.key = $3 or r.id::text = $3)`,
    [tenant.id, person.userId, role, name, person.email],
  );
  if (options.clientId) {
    await owner.query(
      'insert into public.client_contacts (tenant_id, client_id, user_id, name, email) values ($1, $2, $3, $4, $5)',
      [tenant.id, options.clientId, person.userId, name, person.email],
    );
  }
  let employeeId: string | null = null;
  if (options.employee) {
    const { rows } = await owner.query<{ id: string }>(
      `insert into public.employees (tenant_id, user_id, full_name, manager_id, started_on)
       values ($1, $2, $3, $4, '2020-01-01') returning id`,
      [tenant.id, person.userId, name, options.employee.managerId ?? null],
    );
    employeeId = rows[0]?.id ?? null;
  }
  return { ...(await inTenant(person, tenant.id, owner)), employeeId };
}

/** Makes a client organisation; returns its id. */
export async function arrangeClient(
  tenant: TestTenant,
  name: string,
  owner: pg.Pool = testDb().owner,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'insert into public.clients (tenant_id, name) values ($1, $2) returning id',
    [tenant.id, name],
  );
  return rows[0]?.id ?? '';
}

/** A confirmed account with a session and no tenant. */
export async function arrangeUser(
  email: string,
  owner: pg.Pool = testDb().owner,
): Promise<TestPerson> {
  const userId = randomUUID();
  const sessionId = randomUUID();
  await owner.query(
    `insert into auth.users (id, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data, aud, role)
     values ($1, $2, now(), '{}', '{}', 'authenticated', 'authenticated')`,
    [userId, email],
  );
  await owner.query(
    `insert into auth.sessions (id, user_id, aal, created_at, updated_at) values ($1, $2, 'aal1', now(), now())`,
    [sessionId, userId],
  );
  const claims: Claims = {
    role: 'authenticated',
    sub: userId,
    aal: 'aal1',
    session_id: sessionId,
    request_id: `test-${counter}`,
    ip: '192.0.2.1',
  };
  return { userId, sessionId, email, membershipId: null, ctx: { claims } };
}

/** The context a guard would make for this person now: what commands take. */
export async function openContext(person: TestPerson, tenant: TestTenant): Promise<TenantContext> {
  const { claims } = person.ctx;
  const { rows } = await readTenant(person.ctx, (trx) =>
    sql<{ session: SessionRow }>`select private.company_session(${tenant.slug}) as session`.execute(
      trx,
    ),
  );
  const session = rows[0]?.session;
  if (!session?.tenant) throw new Error(`${person.email} is not a member of ${tenant.slug}`);
  const token = {
    sub: person.userId,
    email: person.email,
    aal: claims.aal ?? 'aal1',
    sessionId: person.sessionId,
    tenantId: tenant.id,
    expiresAt: Number.MAX_SAFE_INTEGER,
    raw: '',
  };
  const row = session.tenant;
  return runWithRequestStore(
    { requestId: claims.request_id ?? 'test', ip: claims.ip ?? '192.0.2.1' },
    () => tenantContext(new Request('http://localhost/'), { ...session, token, claims }, row),
  );
}

async function inTenant(person: TestPerson, tenantId: string, owner: pg.Pool): Promise<TestPerson> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from public.memberships where tenant_id = $1 and user_id = $2',
    [tenantId, person.userId],
  );
  return {
    ...person,
    membershipId: rows[0]?.id ?? null,
    ctx: { claims: { ...person.ctx.claims, app_metadata: { tenant_id: tenantId } } },
  };
}
