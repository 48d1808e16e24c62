import { sql } from 'kysely';
import { requestSupport } from '~/modules/hub/commands/request-support.server';
import type { SessionRow } from '~/platform/auth/session.server';
import { type DbContext, readTenant } from '~/platform/db/tenant.server';
import type { HubPermission } from '~/platform/rbac/hub-permissions';
import { testDb } from '../../setup/database';
import { arrangeUser, type TestPerson, type TestTenant } from '../../setup/people';

let counter = 0;

/** Somebody of the platform's own staff. */
export async function arrangeHubPerson(
  role: 'super_admin' | 'support' | 'billing' = 'support',
): Promise<TestPerson> {
  counter += 1;
  const person = await arrangeUser(`${role}${counter}@mainstay.test`);
  await db('update public.profiles set full_name = $2 where user_id = $1', [
    person.userId,
    `Sam ${role}`,
  ]);
  await db('insert into public.hub_members (user_id, role) values ($1, $2)', [person.userId, role]);
  return person;
}

/** As the owner of the database. */
export async function db<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await testDb().owner.query<Row>(text, values)).rows;
}

/** An access that began, and the claims that the web server would set for it. */
export async function beginSupport(
  person: TestPerson,
  tenant: TestTenant,
  access: 'read' | 'act' = 'read',
): Promise<{ id: string; ctx: DbContext }> {
  const id = await requestSupport(person.ctx, tenant.slug, {
    reason: 'A ticket they wrote',
    minutes: 60,
    access,
  });
  return { id, ctx: underGrant(person, tenant, id) };
}

export function underGrant(person: TestPerson, tenant: TestTenant, grant: string): DbContext {
  return {
    claims: {
      ...person.ctx.claims,
      app_metadata: { tenant_id: tenant.id },
      support_grant: grant,
    },
  };
}

/** What the guard would read. */
export async function sessionOf(person: TestPerson, slug: string): Promise<SessionRow> {
  const { rows } = await readTenant(person.ctx, (trx) =>
    sql<{ session: SessionRow }>`select private.session(${slug}) as session`.execute(trx),
  );
  if (!rows[0]?.session) throw new Error('signed out');
  return rows[0].session;
}

/** What the database answers to private.hub_can. */
export async function hubCan(person: TestPerson, action: HubPermission): Promise<boolean> {
  const { rows } = await readTenant(person.ctx, (trx) =>
    sql<{ can: boolean }>`select private.hub_can(${action}) as can`.execute(trx),
  );
  return rows[0]?.can === true;
}

/** Moves the product's clock, and back when the work is done. */
export async function later<T>(interval: string, work: () => Promise<T>): Promise<T> {
  await db('update private.clock set moved_by = moved_by + $1::interval', [interval]);
  try {
    return await work();
  } finally {
    await db('update private.clock set moved_by = moved_by - $1::interval', [interval]);
  }
}
