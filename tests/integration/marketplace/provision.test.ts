import { afterAll, expect, test } from 'vitest';
import { provisionModules } from '~/platform/modules/install.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeTenant } from '../../setup/people';

afterAll(() => closeJobs());

const events = async (tenantId: string) =>
  (
    await testDb().owner.query<{ module: string }>(
      `select payload ->> 'module' as module from public.events
       where tenant_id = $1 and type = 'module.provisioned' order by 1`,
      [tenantId],
    )
  ).rows.map(({ module }) => module);

test.each(['agency', 'health'])(
  'a company of the template %s starts with what its modules need, once',
  async (template) => {
    const tenant = await arrangeTenant({ template });
    const { rows: installed } = await testDb().owner.query<{ module: string }>(
      `select module from public.module_subscriptions where tenant_id = $1 and status = 'installed' order by 1`,
      [tenant.id],
    );
    expect(installed.length).toBeGreaterThan(1);
    await provisionModules(jobFor(tenant));
    await provisionModules(jobFor(tenant));
    expect(await events(tenant.id)).toEqual(installed.map(({ module }) => module));
    const { rows: types } = await testDb().owner.query(
      'select name from public.leave_types where tenant_id = $1',
      [tenant.id],
    );
    expect(types).toHaveLength(3);
  },
);

test('registering a company asks for it', async () => {
  const tenant = await arrangeTenant();
  const { owner } = testDb();
  await owner.query('update auth.users set email_confirmed_at = now() where id = $1', [
    tenant.owner.userId,
  ]);
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('request.jwt.claims', $1, true)`, [
      JSON.stringify({ ...tenant.owner.ctx.claims, app_metadata: undefined }),
    ]);
    const { rows } = await client.query<{ id: string }>(
      `select private.register_tenant('new-' || left(gen_random_uuid()::text, 8), 'New', 'IN', 'INR', 'Asia/Kolkata', 'en', 'agency', 'New Owner') as id`,
    );
    const { rows: jobs } = await client.query(
      `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'platform/provision-modules' and j.payload ->> 'tenant_id' = $1`,
      [rows[0]?.id],
    );
    expect(jobs).toHaveLength(1);
  } finally {
    await client.query('rollback');
    client.release();
  }
});
