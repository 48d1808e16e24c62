import { beforeAll, describe, expect, it } from 'vitest';
import { queueHref } from '~/modules/support/links';
import {
  listQueue,
  PAGE_SIZE,
  type QueueFilter,
  readQueueFilter,
  sorts,
} from '~/modules/support/queries/queue.server';
import { readTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { arrangeHouse, type House, type Person } from './arrange';

const TICKETS = 120;
let house: House;

beforeAll(async () => {
  house = await arrangeHouse();
  await testDb().owner.query(
    `insert into public.tickets (tenant_id, subject, client_id, requester_name, priority, assignee_id, last_activity_at)
     select $1, 'Ticket 100% number ' || n, case when n % 2 = 0 then $2::uuid else $3::uuid end, 'Requester ' || n,
       (array['low', 'normal', 'high', 'urgent'])[1 + n % 4],
       case when n % 3 = 0 then $4::uuid end,
       -- Several in the same microsecond, and some apart by one.
       timestamptz '2026-01-01' + (n / 4) * interval '1 microsecond'
     from generate_series(1, ${TICKETS}) n`,
    [house.tenant.id, house.acme, house.globex, house.agent.userId],
  );
});

function page(query: Record<string, string>, person: Person = house.manager) {
  const filter: QueueFilter = readQueueFilter(new URLSearchParams(query));
  return readTenant(person.context, (trx) =>
    listQueue(trx, { tenantId: house.tenant.id, userId: person.userId }, filter),
  );
}

describe.each(sorts)('in the order “%s”', (sort) => {
  it('walks through all tickets once, and back', async () => {
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { rows, hasNext, hasPrevious } = await page({ sort, ...(after && { after }) });
      expect(hasPrevious).toBe(seen.length > 0);
      seen.push(...rows.map((row) => row.id));
      if (!hasNext) break;
      after = rows.at(-1)?.id ?? '';
    }
    expect(seen).toHaveLength(TICKETS);
    expect(new Set(seen).size).toBe(TICKETS);
    const back = await page({ sort, before: seen[PAGE_SIZE * 2] ?? '' });
    expect(back.rows.map((row) => row.id)).toEqual(seen.slice(PAGE_SIZE, PAGE_SIZE * 2));
    expect(back).toMatchObject({ hasNext: true, hasPrevious: true });
    const first = await page({ sort, before: seen[PAGE_SIZE] ?? '' });
    expect(first).toMatchObject({ hasNext: true, hasPrevious: false });
  });
});

describe('filters', () => {
  it.each([
    [{ q: '#7' }, 1],
    [{ q: '7' }, 21],
    [{ q: '100%' }, 50],
    [{ q: '1_0' }, 0],
    [{ q: 'requester 12' }, 2],
    [{ assignee: 'none', priority: 'urgent' }, 20],
    [{ client: 'acm', priority: 'high' }, 30],
    [{ status: 'closed' }, 0],
    [{ status: 'nonsense', priority: 'nonsense', sort: 'nonsense', after: 'nonsense' }, 50],
    [{ q: "'; drop table tickets; --" }, 0],
  ])('%j', async (query, count) => {
    expect((await page(query as Record<string, string>)).rows).toHaveLength(count);
  });

  it('“me” is whoever asks, and team scope sees its own only', async () => {
    expect((await page({ assignee: 'me' })).rows).toEqual([]);
    expect((await page({ assignee: 'me' }, house.agent)).rows).toHaveLength(40);
    expect((await page({}, house.agent)).rows).toHaveLength(40);
  });

  it('make an address that reads back as the same filter', () => {
    const query = { q: 'a & b', status: 'all', assignee: 'me', sort: 'priority', client: 'x' };
    const filter = readQueueFilter(new URLSearchParams(query));
    const href = queueHref('/q', filter);
    expect(readQueueFilter(new URL(href, 'http://x').searchParams)).toEqual(filter);
    expect(queueHref('/q', readQueueFilter(new URLSearchParams()))).toBe('/q');
  });
});
