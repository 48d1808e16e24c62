import type { TableProbe } from '../probe';
import type { Relation, World } from '../world';

interface Base {
  /** In use by everybody. */
  typeId: string;
  /** In use by nobody, so that it can be changed and deleted. */
  spareList: string;
}

const bases = new WeakMap<World, Promise<Base>>();
const everybody: Relation[] = ['own', 'team', 'other'];
let counter = 0;
const unique = (label: string) => `${label} ${++counter}`;

/** A holiday list, a type, and everybody entitled to it: what a request needs. */
function base(world: World): Promise<Base> {
  let made = bases.get(world);
  if (!made) {
    made = makeBase(world);
    bases.set(world, made);
  }
  return made;
}

async function makeBase(world: World): Promise<Base> {
  const covers = { covers_from: '2026-01-01', covers_until: '2028-12-31' };
  await world.put('holiday_lists', { name: 'Default', is_default: true, ...covers });
  const spare = await world.put('holiday_lists', { name: 'Spare', ...covers });
  const type = await leaveType(world, { negative_limit: null });
  for (const relation of everybody) {
    await world.put('leave_entitlements', {
      employee_id: world.person(relation).employeeId,
      leave_type_id: type.id,
      starts_on: '2026-01-01',
    });
  }
  return { typeId: type.id, spareList: spare.id };
}

function leaveType(world: World, more: object = {}) {
  return world.put('leave_types', { name: unique('Type'), ...more });
}

async function each(
  make: (relation: Relation) => Promise<Record<string, unknown>>,
): Promise<Record<Relation, Record<string, unknown>>> {
  return {
    own: await make('own'),
    team: await make('team'),
    other: await make('other'),
  };
}

/** A weekday of its own for each request, so that none overlap. */
function freshDay(): string {
  const monday = new Date(Date.UTC(2027, 0, 4));
  counter += 1;
  const weeks = counter % 100;
  monday.setUTCDate(monday.getUTCDate() + weeks * 7 + (Math.floor(counter / 100) % 5));
  return monday.toISOString().slice(0, 10);
}

async function request(world: World, relation: Relation) {
  const { typeId } = await base(world);
  const day = freshDay();
  return world.put('leave_requests', {
    employee_id: world.person(relation).employeeId,
    leave_type_id: typeId,
    start_date: day,
    end_date: day,
  });
}

const noWays = {
  'leave.request': 'none',
  'leave.approve': 'none',
  'leave.manage': 'none',
} as const;

export const probes: Record<string, TableProbe> = {
  // Whoever reads any leave reads the lists and types it is counted by: `own` is enough for every row.
  holiday_lists: {
    rows: async (world) => ({ own: { id: (await base(world)).spareList } }),
    insert: (world) => ({
      tenant_id: world.tenant.id,
      name: unique('List'),
      covers_from: '2026-01-01',
      covers_until: '2026-12-31',
    }),
    update: () => ({ name: unique('Renamed') }),
  },
  holidays: {
    rows: async (world) => ({
      own: {
        id: (
          await world.put('holidays', {
            holiday_list_id: (await base(world)).spareList,
            day: freshDay(),
            name: 'Festival',
          })
        ).id,
      },
    }),
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      holiday_list_id: (await base(world)).spareList,
      day: freshDay(),
      name: 'Festival',
    }),
    update: { name: 'Renamed' },
  },
  leave_types: {
    rows: async (world) => ({ own: { id: (await leaveType(world)).id } }),
    insert: (world) => ({ tenant_id: world.tenant.id, name: unique('Type') }),
    update: () => ({ name: unique('Renamed') }),
  },
  leave_entitlements: {
    rows: (world) =>
      each(async (relation) => ({
        id: (
          await world.put('leave_entitlements', {
            employee_id: world.person(relation).employeeId,
            leave_type_id: (await leaveType(world)).id,
            starts_on: '2026-01-01',
          })
        ).id,
      })),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      employee_id: world.person(relation).employeeId,
      leave_type_id: (await leaveType(world)).id,
      starts_on: '2026-01-01',
    }),
    update: { days_per_year: 5 },
  },
  leave_requests: {
    rows: (world) => each(async (relation) => ({ id: (await request(world, relation)).id })),
    insert: async (world, relation) => {
      const day = freshDay();
      return {
        tenant_id: world.tenant.id,
        employee_id: world.person(relation).employeeId,
        leave_type_id: (await base(world)).typeId,
        start_date: day,
        end_date: day,
      };
    },
    update: { status: 'cancelled' },
    beside: { insert: noWays, update: noWays },
    // One's own request may be cancelled without leave.approve.
    only: { update: ['team', 'other'] },
  },
  leave_request_days: {
    rows: (world) =>
      each(async (relation) => ({ request_id: (await request(world, relation)).id })),
  },
  leave_ledger_entries: {
    rows: (world) =>
      each(async (relation) => ({
        id: (
          await world.put('leave_ledger_entries', {
            employee_id: world.person(relation).employeeId,
            leave_type_id: (await base(world)).typeId,
            kind: 'allocation',
            days: 1,
            effective_on: '2026-01-01',
          })
        ).id,
      })),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      employee_id: world.person(relation).employeeId,
      leave_type_id: (await base(world)).typeId,
      kind: 'allocation',
      days: 1,
      effective_on: '2026-01-02',
    }),
  },
};
