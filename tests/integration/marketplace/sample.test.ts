import type { ServerBuild } from '@remix-run/node';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { installModules } from '~/modules/marketplace/commands/install-module.server';
import { uninstallModule } from '~/modules/marketplace/commands/uninstall-module.server';
import { listOffers } from '~/modules/marketplace/queries/catalogue.server';
import { cardOf } from '~/modules/marketplace/view.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { remixByRoute } from '~/platform/http/remix.server';
import { runWithRequestStore } from '~/platform/http/store.server';
import { isNotInstalled } from '~/platform/jobs/errors';
import { defineTask } from '~/platform/jobs/task.server';
import { catalogueOf } from '~/platform/modules/catalogue';
import { modules } from '~/platform/modules/registry.server';
import { navFor } from '~/platform/navigation/nav.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import {
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';
import * as hello from './fixture/greetings/routes/hello';

/** A module built only from its folder: discovered, installed, seen, answering, and gone after uninstall. */

vi.mock('~/platform/modules/registry.server', async (original) => {
  const real = await original<typeof import('~/platform/modules/registry.server')>();
  const found = real.discover({
    ...import.meta.glob<{ manifest?: unknown }>('/app/modules/*/manifest.ts', { eager: true }),
    ...import.meta.glob<{ manifest?: unknown }>('./fixture/*/manifest.ts', { eager: true }),
  });
  return { ...real, modules: found, permissions: found.flatMap((one) => one.permissions) };
});

let asks: TestPerson;
vi.mock('~/platform/auth/access-token.server', () => ({
  readAccessToken: () => ({
    sub: asks.userId,
    email: asks.email,
    aal: 'aal1',
    sessionId: asks.sessionId,
    tenantId: asks.ctx.claims.app_metadata?.tenant_id,
    expiresAt: Number.MAX_SAFE_INTEGER,
    raw: '',
  }),
}));

let tenant: TestTenant;
let employee: TestPerson;
const worker = () => new pg.Client({ connectionString: testDb().workerUrl });

/** The product's own way from a path to its page, with the fixture's route among its routes. */
const route = {
  id: 'modules/greetings/routes/hello',
  path: 'app/:tenant/greetings',
  module: hello,
};
const handle = remixByRoute({
  entry: { module: { default: () => new Response('page'), handleError: () => undefined } },
  routes: { [route.id]: route },
  assets: { routes: { [route.id]: { id: route.id } }, entry: { imports: [], module: '' } },
  future: {},
} as unknown as ServerBuild);

async function open(who: TestPerson): Promise<{ status: number; text: string }> {
  asks = who;
  const path = `/app/${tenant.slug}/greetings`;
  const response = await runWithRequestStore({ target: path }, () =>
    handle(new Request(`http://localhost${path}`), path),
  );
  return { status: response.status, text: await response.text() };
}

const context = () => openContext(tenant.owner, tenant);
const entries = async () =>
  navFor('workspace', '/app/x', await context())
    .map(({ to }) => to)
    .filter((to) => /greet/.test(to));
const standing = async () => {
  const ctx = await context();
  const offers = await readTenant(ctx, (trx) => listOffers(trx, tenant.id, ctx.tenant.plan));
  const offer = offers.find(({ id }) => id === 'greetings');
  return offer && cardOf(offer, ctx.t)?.standing;
};

let waved = 0;
const wave = defineTask({ name: 'greetings/wave', payload: z.object({}) }, (job) =>
  withTenant(job, async (trx) => {
    await sql`select 1`.execute(trx);
    waved += 1;
  }),
);
const runJob = () => wave.run({ tenant_id: tenant.id, data: {} }, jobFor(tenant));
const jobsMade = async () => {
  const client = worker();
  await client.connect();
  try {
    await client.query(`select private.enqueue_for_tenants('greetings/wave')`);
  } finally {
    await client.end();
  }
  const { rows } = await testDb().owner.query(
    `with gone as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = 'greetings/wave' returning j.payload ->> 'tenant_id' as tenant)
     select tenant from gone where tenant = $1`,
    [tenant.id],
  );
  return rows.length;
};

beforeAll(async () => {
  tenant = await arrangeTenant();
  employee = await arrangeMember(tenant, 'employee');
});
afterAll(closeJobs);

test('is found in its folder, and recorded by the worker', async () => {
  expect(modules.map(({ id }) => id)).toContain('greetings');
  const client = worker();
  await client.connect();
  const found = JSON.stringify(catalogueOf(modules));
  const { rows } = await client.query('select private.discover_modules($1::jsonb) as n', [found]);
  const again = await client.query('select private.discover_modules($1::jsonb) as n', [found]);
  await client.end();
  expect([rows[0].n, again.rows[0].n]).toEqual([1, 0]);
});

test('is there for nobody before it is installed', async () => {
  expect(await standing()).toBe('unplanned');
  await expect(installModules(await context(), ['greetings'])).rejects.toMatchObject({
    key: 'marketplace:error.plan',
  });
  await testDb().owner.query(
    `insert into public.plan_modules (plan, module) values ('business', 'greetings')`,
  );
  expect(await standing()).toBe('available');
  expect(await entries()).toEqual([]);
  expect((await open(tenant.owner)).status).toBe(404);
  await expect(runJob()).rejects.toSatisfy(isNotInstalled);
  expect(await jobsMade()).toBe(0);
  expect(waved).toBe(0);
});

test('is seen and answers once it is installed', async () => {
  expect(await installModules(await context(), ['greetings'])).toBe(1);
  expect(await standing()).toBe('installed');
  expect(await entries()).toEqual(['/app/x/greetings']);
  expect(await open(employee)).toMatchObject({
    status: 200,
    text: expect.stringMatching(/^Hello, employee/),
  });
  await runJob();
  expect(await jobsMade()).toBe(1);
  expect(waved).toBe(1);
});

test('follows its settings and the version it was moved to', async () => {
  await testDb().owner.query(
    `update public.module_subscriptions set settings = '{"word": "Namaste", "other": 1}', module_version = '1.1.0'
     where tenant_id = $1 and module = 'greetings'`,
    [tenant.id],
  );
  expect((await open(employee)).text).toMatch(/^Namaste/);
  expect(await entries()).toEqual(['/app/x/greetings', '/app/x/greetings/new']);
  // What no longer fits the schema is the default, not an error.
  await testDb().owner.query(
    `update public.module_subscriptions set settings = '{"word": 7}' where tenant_id = $1 and module = 'greetings'`,
    [tenant.id],
  );
  expect((await open(employee)).text).toMatch(/^Hello/);
});

test('keeps what it needs from going, and is gone itself after uninstall', async () => {
  await uninstallModule(await context(), 'support');
  await expect(uninstallModule(await context(), 'crm')).rejects.toMatchObject({
    key: 'marketplace:error.dependents',
  });
  await uninstallModule(await context(), 'greetings');
  expect(await standing()).toBe('returning');
  expect(await entries()).toEqual([]);
  // As if it had never been: 404 for its owner too, not 403.
  expect((await open(tenant.owner)).status).toBe(404);
  expect((await open(employee)).status).toBe(404);
  await expect(runJob()).rejects.toSatisfy(isNotInstalled);
  expect(await jobsMade()).toBe(0);
});
