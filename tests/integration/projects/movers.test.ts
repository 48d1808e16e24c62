import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject } from '~/modules/projects/commands/create-project.server';
import { moveTask } from '~/modules/projects/commands/move-task.server';
import { boardCards, boardColumns } from '~/modules/projects/queries/tasks.server';
import { createPool } from '~/platform/db/pool.server';
import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { testDb } from '../../setup/database';
import { arrangeMember, arrangeTenant, openContext, type TestTenant } from '../../setup/people';

const MOVERS = 8;
const MOVES = 500;
const CARDS = 200;

let tenant: TestTenant;
let people: TenantContext[];
let pools: pg.Pool[];

beforeAll(async () => {
  tenant = await arrangeTenant();
  pools = Array.from({ length: MOVERS }, () => createPool(testDb().webUrl, 1));
  people = await Promise.all(
    pools.map(async (pool, n) => {
      const person = await arrangeMember(tenant, n % 2 ? 'manager' : 'employee');
      return Object.assign(await openContext(person, tenant), { pool });
    }),
  );
});

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
});

/** The same moves at each run: a linear congruence, one of its own for each mover. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('eight people make five hundred moves each among two hundred cards, and no card is lost', {
  timeout: 300_000,
}, async () => {
  const [maker] = people as [TenantContext];
  const manager = people[1] as TenantContext;
  const { id } = await createProject(manager, {
    name: 'Busy board',
    status: 'active',
    shared: false,
    members: people.map((person) => person.user.id),
  });
  const columns = await readTenant(manager, (trx) => boardColumns(trx, tenant.id, id));
  const open = columns.filter((column) => column.kind !== 'done').map((column) => column.id);
  const { rows } = await testDb().owner.query<{ id: string }>(
    `insert into public.tasks (tenant_id, project_id, title, column_id, rank)
     select $1, $2, 'Card ' || n, $3, 'a' || lpad(n::text, 4, '0') || 'V' from generate_series(1, $4::int) n returning id`,
    [tenant.id, id, open[0], CARDS],
  );
  const cards = rows.map((row) => row.id);
  await Promise.all(
    people.map(async (person, n) => {
      const roll = dice(n + 1);
      for (let move = 0; move < MOVES; move += 1) {
        // Half of the moves go to the same few places, where ranks would grow longest.
        const before = move % 2 ? (cards[roll(5)] ?? '') : (cards[roll(CARDS + 1)] ?? '');
        await moveTask(person, id, {
          taskId: cards[roll(CARDS)] ?? '',
          columnId: open[roll(open.length)] ?? '',
          beforeId: before,
        });
      }
    }),
  );
  const orders = await Promise.all(
    people.map(async (person) =>
      (await readTenant(person, (trx) => boardCards(trx, tenant.id, id))).map(
        (card) => `${card.columnId} ${card.id}`,
      ),
    ),
  );
  expect(orders[0]?.map((line) => line.split(' ')[1]).toSorted()).toEqual(cards.toSorted());
  for (const order of orders) expect(order).toEqual(orders[0]);
  const { rows: state } = await testDb().owner.query(
    `select count(*)::int as cards, count(distinct (column_id, rank))::int as places, max(length(rank))::int as longest,
       (select p.task_count from public.projects p where p.id = $1) as counted
     from public.tasks where project_id = $1`,
    [id],
  );
  expect(state[0]).toMatchObject({ cards: CARDS, places: CARDS, counted: CARDS });
  // The database takes 200 characters: a place between two cards stays short enough for years.
  expect(state[0].longest).toBeLessThan(100);
  expect(maker.tenant.id).toBe(tenant.id);
});

test('a place is one that the next can be reckoned from, as the board reckons it', async () => {
  const ranks = [
    'a0',
    'az',
    'Zz',
    'a0V',
    'a0V0',
    'b10',
    'b1',
    'z1',
    'z',
    'A1',
    'Yz',
    'Y10',
    '0a',
    `z${'z'.repeat(26)}`,
    `A${'0'.repeat(26)}`,
    `A${'0'.repeat(26)}V`,
    generateNKeysBetween(null, null, 4000).at(-1),
  ];
  const works = (rank: string) => {
    try {
      return generateKeyBetween(rank, null) > rank;
    } catch {
      return false;
    }
  };
  const { rows } = await testDb().owner.query(
    'select r as rank, private.is_rank(r) as is_rank from unnest($1::text[]) with ordinality u (r, n) order by n',
    [ranks],
  );
  expect(rows).toEqual(ranks.map((rank) => ({ rank, is_rank: works(String(rank)) })));
  const manager = people[1] as TenantContext;
  const { id } = await createProject(manager, {
    name: 'Shop',
    status: 'active',
    shared: false,
    members: [],
  });
  const [column] = await readTenant(manager, (trx) => boardColumns(trx, tenant.id, id));
  const bad = testDb().owner.query(
    `insert into public.tasks (tenant_id, project_id, title, column_id, rank) values ($1, $2, 'x', $3, 'z1')`,
    [tenant.id, id, column?.id],
  );
  await expect(bad).rejects.toThrow('tasks_rank_check');
});
