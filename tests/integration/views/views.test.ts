import { beforeAll, expect, test } from 'vitest';
import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { changeView, removeView, saveView } from '~/platform/views/commands.server';
import { allViews, viewsOf } from '~/platform/views/queries.server';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
let mine: TenantContext;
let colleague: TenantContext;
let owner: TenantContext;
let client: TenantContext;

beforeAll(async () => {
  tenant = await arrangeTenant();
  const clientId = await arrangeClient(tenant, 'Acme');
  mine = await openContext(await arrangeMember(tenant, 'employee'), tenant);
  colleague = await openContext(await arrangeMember(tenant, 'employee'), tenant);
  owner = await openContext(await arrangeMember(tenant, 'owner'), tenant);
  client = await openContext(await arrangeMember(tenant, 'client', { clientId }), tenant);
});

const seen = async (ctx: TenantContext) =>
  (await readTenant(ctx, (trx) => viewsOf(trx, tenant.id, 'projects/projects'))).map(
    (view) => view.name,
  );
const view = (name: string, shared = false) => ({
  list: 'projects/projects',
  query: 'status=active',
  name,
  shared,
});

test('a view is its maker’s until it is shared, and theirs to change', async () => {
  const { id } = await saveView(mine, view('Under way'));
  expect([await seen(mine), await seen(colleague)]).toEqual([['Under way'], []]);
  await changeView(mine, id, { shared: true });
  expect(await seen(colleague)).toEqual(['Under way']);
  await expect(changeView(colleague, id, { name: 'Mine' })).rejects.toThrow('views:error.notYours');
  await expect(removeView(colleague, id)).rejects.toThrow('views:error.notYours');
  expect(await readTenant(client, (trx) => allViews(trx, tenant.id))).toEqual([]);
  await removeView(owner, id);
  expect(await seen(mine)).toEqual([]);
});

test('two views of a list have two names, and only lists there are have views', async () => {
  await saveView(mine, view('Late'));
  await expect(saveView(mine, view(' late '))).rejects.toThrow('views:error.name');
  await saveView(colleague, view('Late'));
  await expect(saveView(mine, { ...view('X'), list: 'projects/secrets' })).rejects.toMatchObject({
    init: { status: 404 },
  });
  await expect(saveView(client, view('X'))).rejects.toThrow();
});
