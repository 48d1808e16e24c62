import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actOnList, loadList } from '~/modules/notifications/list.server';
import { actOnPreferences, loadPreferences } from '~/modules/notifications/preferences.server';
import { runWithRequestStore } from '~/platform/http/store.server';
import { kindsFor } from '~/platform/notifications/registry.server';
import { testDb } from '../../setup/database';
import {
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestPerson,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
let person: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  tenant = await arrangeTenant();
  person = await arrangeMember(tenant, 'manager');
  other = await arrangeMember(tenant, 'employee');
});
beforeEach(() => testDb().owner.query('delete from public.notifications'));

async function arrange(count: number, to = person): Promise<string[]> {
  const { rows } = await testDb().owner.query<{ id: string }>(
    `insert into public.notifications (tenant_id, user_id, kind, params, path, created_at)
     select $1, $2, 'support:ticket_status', '{"number": 1, "subject": "Ticket", "status": "closed"}',
       '/app/' || $3 || '/support/tickets/1', now() - n * interval '1 microsecond'
     from generate_series(1, $4) n returning id`,
    [tenant.id, to.userId, tenant.slug, count],
  );
  return rows.map((row) => row.id);
}

const page = async (query = '') =>
  loadList(await openContext(person, tenant), new Request(`http://localhost/x${query}`));

async function post(fields: Record<string, string>): Promise<Response> {
  const ctx = await openContext(person, tenant);
  const body = new URLSearchParams(fields);
  const request = new Request('http://localhost/x', { method: 'POST', body });
  return runWithRequestStore({}, () => actOnList(ctx, request));
}

describe('the list', () => {
  test('shows one’s own, page by page, nothing twice and nothing left out', async () => {
    const ids = await arrange(70);
    await arrange(3, other);
    const seen: string[] = [];
    let query = '';
    for (let pages = 1; pages <= 3; pages += 1) {
      const { notices, nextHref } = await page(query);
      seen.push(...notices.map((notice) => notice.id));
      query = nextHref ? `?${nextHref.split('?')[1]}` : '';
      expect(Boolean(nextHref)).toBe(pages < 3);
    }
    expect(seen.sort()).toEqual(ids.sort());
  });

  test('says it in words', async () => {
    await arrange(1);
    const { notices, unread } = await page();
    expect(unread).toBe(1);
    expect(notices[0]).toMatchObject({ isRead: false });
    expect(notices[0]?.subject).toContain('Ticket');
    expect(notices[0]?.subject).not.toContain('notification.');
  });

  test('opening marks as read and leads there', async () => {
    const [id = ''] = await arrange(2);
    const response = await post({ intent: 'open', id });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(`/app/${tenant.slug}/support/tickets/1`);
    expect((await page('?view=unread')).notices).toHaveLength(1);
    expect((await page()).notices).toHaveLength(2);
  });

  test('marks one or all as read', async () => {
    const [id = ''] = await arrange(3);
    await post({ intent: 'read', id });
    expect((await page('?view=unread')).notices).toHaveLength(2);
    await post({ intent: 'read-all' });
    expect((await page('?view=unread')).notices).toHaveLength(0);
  });

  test('somebody else’s notice is not found, and stays unread', async () => {
    const [id = ''] = await arrange(1, other);
    await expect(post({ intent: 'open', id })).rejects.toMatchObject({ init: { status: 404 } });
    const { rows } = await testDb().owner.query('select read_at from public.notifications');
    expect(rows).toEqual([{ read_at: null }]);
  });

  test('nonsense is answered with 400', async () => {
    await expect(post({ intent: 'burn' })).rejects.toMatchObject({ init: { status: 400 } });
  });
});

const kindsOf = ({ groups }: Awaited<ReturnType<typeof loadPreferences>>) =>
  groups.flatMap(({ kinds }) => kinds);

describe('preferences', () => {
  test('show the kinds of one’s own side, and keep what is ticked', async () => {
    const ctx = await openContext(person, tenant);
    const before = await loadPreferences(ctx);
    expect(kindsOf(before).map((kind) => kind.name)).toEqual(
      kindsFor('staff').map((kind) => kind.name),
    );
    const [first, ...rest] = kindsOf(before);
    if (!first) throw new Error('no module declares a kind');
    const body = new URLSearchParams(
      rest.flatMap(({ name }) => [
        ['enabled', `in_app ${name}`],
        ['enabled', `email ${name}`],
      ]),
    );
    body.append('enabled', `in_app ${first.name}`);
    body.append('enabled', 'email somebody:elses');
    const request = new Request('http://localhost/x', { method: 'POST', body });
    const response = await runWithRequestStore({}, () => actOnPreferences(ctx, request));
    expect(response).toBeInstanceOf(Response);
    const after = await loadPreferences(await openContext(person, tenant));
    expect(kindsOf(after)[0]).toMatchObject({ in_app: true, email: false });
    expect(
      kindsOf(after)
        .slice(1)
        .every((kind) => kind.in_app && kind.email),
    ).toBe(true);
    const { rows } = await testDb().owner.query(
      `select from public.notification_preferences where kind = 'somebody:elses'`,
    );
    expect(rows).toEqual([]);
  });
});
