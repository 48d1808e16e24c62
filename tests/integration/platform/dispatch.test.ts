import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withTenant } from '~/platform/db/tenant.server';
import { dispatchEvent } from '~/platform/events/dispatch.server';
import { emit } from '~/platform/events/emit.server';
import {
  clientContactsWith,
  memberName,
  membersWith,
  stillHolding,
} from '~/platform/notifications/audience.server';
import type { NotificationModule } from '~/platform/notifications/registry.server';
import type { Notice } from '~/platform/notifications/rules';
import { notificationSubscriber } from '~/platform/notifications/subscriber.server';
import { testDb } from '../../setup/database';
import { closeJobs, dispatchAll, jobFor } from '../../setup/jobs';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
let clientId: string;
let manager: TestPerson;
let employee: TestPerson;
let contact: TestPerson;
let notices: Notice[] = [];

beforeAll(async () => {
  tenant = await arrangeTenant();
  clientId = await arrangeClient(tenant, 'Client');
  manager = await arrangeMember(tenant, 'manager', { name: 'Meera' });
  employee = await arrangeMember(tenant, 'employee');
  contact = await arrangeMember(tenant, 'client', { clientId });
});
afterAll(closeJobs);
beforeEach(async () => {
  notices = [];
  await testDb().owner.query(
    'delete from public.notifications; delete from public.deliveries; delete from public.notification_preferences',
  );
});

const modules = new Map<string, NotificationModule>([
  ['things', { kinds: {}, notifications: { 'thing.made': async () => notices } }],
]);
const dispatch = (id: string) =>
  dispatchEvent(jobFor(tenant), id, [notificationSubscriber(modules)]);
const happen = (by = employee) =>
  withTenant(by.ctx, (trx) =>
    emit(trx, { type: 'thing.made', recordType: 'things', recordId: clientId }),
  );
const tell = (person: TestPerson, over: Partial<Notice> = {}): Notice => ({
  userId: person.userId,
  kind: 'made',
  params: { name: 'x' },
  path: '/things/1',
  ...over,
});
const rows = async <T extends object>(text: string) => (await testDb().owner.query<T>(text)).rows;
const told = () =>
  rows<{ user_id: string; kind: string; path: string }>(
    'select user_id, kind, path, params from public.notifications order by id',
  );
const mailed = () =>
  rows<{ recipient: string; dedupe_key: string; status: string; params: unknown }>(
    'select recipient, dedupe_key, status, params, locale from public.deliveries order by id',
  );

describe('an event', () => {
  test('becomes a notice and a recorded mail for each person, in their own shell', async () => {
    notices = [tell(manager), tell(contact)];
    const id = await happen();
    await dispatch(id);
    const notice = { kind: 'things:made', params: { name: 'x' } };
    const found = await told();
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({
      ...notice,
      user_id: manager.userId,
      path: `/app/${tenant.slug}/things/1`,
    });
    expect(found).toContainEqual({
      ...notice,
      user_id: contact.userId,
      path: `/portal/${tenant.slug}/things/1`,
    });
    expect((await mailed()).map((mail) => mail.recipient).sort()).toEqual(
      [manager.email, contact.email].sort(),
    );
    const jobs = await rows(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'platform/send-delivery'`,
    );
    expect(jobs).toHaveLength(2);
  });

  test('is dispatched once, even when two workers try at the same time', async () => {
    notices = [tell(manager)];
    const id = await happen();
    await Promise.all([dispatch(id), dispatch(id), dispatch(id)]);
    await dispatch(id);
    expect(await told()).toHaveLength(1);
    expect(await mailed()).toHaveLength(1);
  });

  test('leaves nothing behind when a rule fails, and is tried again', async () => {
    const id = await happen();
    notices = [tell(manager)];
    const failing = new Map(modules).set('broken', {
      kinds: {},
      notifications: {
        'thing.made': async () => {
          throw new Error('broken rule');
        },
      },
    });
    await expect(
      dispatchEvent(jobFor(tenant), id, [notificationSubscriber(failing)]),
    ).rejects.toThrow('broken rule');
    expect(await told()).toEqual([]);
    await dispatch(id);
    expect(await told()).toHaveLength(1);
  });

  test('of another tenant cannot be dispatched', async () => {
    const other = await arrangeTenant();
    notices = [tell(manager)];
    await dispatchEvent(jobFor(other), await happen(), [notificationSubscriber(modules)]);
    expect(await told()).toEqual([]);
  });

  test('keeps its time, so that the list keeps the order of things', async () => {
    notices = [tell(manager)];
    const first = await happen();
    const second = await happen();
    await dispatchAll(jobFor(tenant), [notificationSubscriber(modules)]);
    const order = await rows<{ event_id: string }>(
      'select event_id from public.notifications order by created_at',
    );
    expect(order.slice(-2).map((row) => row.event_id)).toEqual([first, second]);
  });
});

describe('people', () => {
  test('do not hear of what they did themselves, unless the rule says so', async () => {
    notices = [tell(employee), tell(manager, { self: true })];
    await dispatch(await happen(employee));
    await dispatch(await happen(manager));
    const ids = (await told()).map((notice) => notice.user_id);
    expect(ids.sort()).toEqual([manager.userId, employee.userId, manager.userId].sort());
  });

  test('who were deactivated, or belong to another tenant, hear nothing', async () => {
    const gone = await arrangeMember(tenant, 'employee');
    const stranger = (await arrangeTenant()).owner;
    await testDb().owner.query(
      `update public.memberships set status = 'deactivated' where user_id = $1`,
      [gone.userId],
    );
    notices = [tell(gone), tell(stranger)];
    await dispatch(await happen());
    expect(await told()).toEqual([]);
    expect(await mailed()).toEqual([]);
  });

  test('hear of things the way they chose', async () => {
    const choose = (person: TestPerson, channel: string, enabled: boolean) =>
      withTenant(person.ctx, (trx) =>
        trx
          .insertInto('notification_preferences')
          .values({
            tenant_id: tenant.id,
            user_id: person.userId,
            kind: 'things:made',
            channel,
            enabled,
          })
          .execute(),
      );
    await choose(manager, 'in_app', false);
    await choose(contact, 'email', false);
    notices = [tell(manager), tell(contact), tell(tenant.owner, { email: false })];
    await dispatch(await happen());
    expect((await told()).map((notice) => notice.user_id).sort()).toEqual(
      [contact.userId, tenant.owner.userId].sort(),
    );
    expect((await mailed()).map((mail) => mail.recipient)).toEqual([manager.email]);
  });

  test('get mail in their own language', async () => {
    await testDb().owner.query(`update public.profiles set locale = 'ar' where user_id = $1`, [
      manager.userId,
    ]);
    notices = [tell(manager)];
    await dispatch(await happen());
    expect(await mailed()).toMatchObject([{ locale: 'ar' }]);
  });
});

describe('who may hear', () => {
  const asJob = <T>(fn: Parameters<typeof withTenant<T>>[1]) => withTenant(jobFor(tenant), fn);

  test('membersWith finds holders by scope', async () => {
    const all = await asJob((trx) => membersWith(trx, 'clients.read'));
    const own = await asJob((trx) => membersWith(trx, 'clients.read', 'own'));
    expect(all.map((holder) => holder.userId).sort()).toEqual(
      [tenant.owner.userId, manager.userId, employee.userId].sort(),
    );
    expect(own.find((holder) => holder.userId === contact.userId)).toMatchObject({
      scope: 'own',
      audience: 'client',
    });
  });

  test('an edited role counts at once', async () => {
    const before = await asJob((trx) => stillHolding(trx, [manager.userId], 'roles.read'));
    expect(before).toHaveLength(1);
    await testDb().owner.query(
      `delete from public.role_permissions p using public.roles r
       where r.id = p.role_id and r.tenant_id = $1 and r.key = 'manager' and p.permission = 'roles.read'`,
      [tenant.id],
    );
    expect(await asJob((trx) => stillHolding(trx, [manager.userId], 'roles.read'))).toEqual([]);
  });

  test('a client’s contacts with the portal are found, and names', async () => {
    const contacts = await asJob((trx) => clientContactsWith(trx, clientId, 'clients.read'));
    expect(contacts.map((holder) => holder.userId)).toEqual([contact.userId]);
    expect(await asJob((trx) => memberName(trx, manager.userId))).toBe('Meera');
    expect(await asJob((trx) => memberName(trx, null))).toBeNull();
  });
});
