import { addDays, weekStartOf } from '~/platform/calendar/dates';
import { testDb } from '../../../../tests/setup/database';
import type { TableProbe } from '../probe';
import type { Relation, World } from '../world';

let weeks = 0;

/** The first day of a week nobody has used, by the tenant's own week. */
async function freshWeek(world: World): Promise<string> {
  weeks += 1;
  const { rows } = await testDb().owner.query<{ week_start: number }>(
    'select week_start from public.tenants where id = $1',
    [world.tenant.id],
  );
  return addDays(weekStartOf('2021-03-10', rows[0]?.week_start ?? 1), 7 * weeks);
}

async function sheet(world: World, relation: Relation): Promise<string> {
  const row = await world.put('timesheets', {
    employee_id: world.person(relation).employeeId,
    week_start: await freshWeek(world),
  });
  return row.id;
}

/** A week that waits for its decision. Weeks before it must be in, so each person has one of these only. */
async function submitted(world: World, relation: Relation): Promise<string> {
  const id = await sheet(world, relation);
  await testDb().owner.query(
    `update public.timesheets set status = 'submitted' where tenant_id = $1 and id = $2`,
    [world.tenant.id, id],
  );
  return id;
}

/** A week somebody approved long ago, whatever came before it: the order of weeks is not what is tried. */
async function approved(world: World, relation: Relation): Promise<string> {
  const id = await sheet(world, relation);
  await testDb().owner.query(
    `begin; set local session_replication_role = replica;
     update public.timesheets set status = 'approved' where id = '${id}'; commit`,
  );
  return id;
}

async function activity(world: World, label: string): Promise<string> {
  weeks += 1;
  return (await world.put('activities', { name: `${label} ${weeks}` })).id;
}

async function entry(world: World, relation: Relation) {
  const timesheetId = await sheet(world, relation);
  const { rows } = await testDb().owner.query<{ week_start: string }>(
    'select week_start from public.timesheets where id = $1',
    [timesheetId],
  );
  return {
    tenant_id: world.tenant.id,
    timesheet_id: timesheetId,
    employee_id: world.person(relation).employeeId,
    day: rows[0]?.week_start ?? '',
    activity_id: await activity(world, 'Booked'),
    minutes: 60,
    billable: false,
  };
}

async function timer(world: World, relation: Relation) {
  return {
    employee_id: world.person(relation).employeeId,
    activity_id: await activity(world, 'Timed'),
    billable: false,
  };
}

async function each<T>(make: (relation: Relation) => Promise<T>): Promise<Record<Relation, T>> {
  return { own: await make('own'), team: await make('team'), other: await make('other') };
}

export const probes: Record<string, TableProbe> = {
  timesheets: {
    rows: (world) => each(async (relation) => ({ id: await submitted(world, relation) })),
    insert: async (world, relation) => ({
      tenant_id: world.tenant.id,
      employee_id: world.person(relation).employeeId,
      week_start: await freshWeek(world),
    }),
    update: { status: 'approved' },
    // Nobody approves their own week; who may reopen may touch every week, and is stopped by the trigger.
    only: { update: ['team', 'other'] },
    beside: { update: { 'timesheets.reopen': 'none' } },
    byPermission: {
      'timesheets.reopen': {
        rows: (world) => each(async (relation) => ({ id: await approved(world, relation) })),
        update: { status: 'draft', decision_note: 'Once more' },
      },
    },
  },
  timesheet_entries: {
    rows: (world) =>
      each(async (relation) => ({
        id: (await world.put('timesheet_entries', await entry(world, relation))).id,
      })),
    insert: entry,
    update: { minutes: 45 },
  },
  timesheet_settings: {
    rows: async (world) => {
      await testDb().owner.query('delete from public.timesheet_settings where tenant_id = $1', [
        world.tenant.id,
      ]);
      await world.put('timesheet_settings', {});
      return { other: { tenant_id: world.tenant.id } };
    },
    // There is one row a tenant: it makes room first. The manifest lists update before insert.
    insert: async (world) => {
      await testDb().owner.query('delete from public.timesheet_settings where tenant_id = $1', [
        world.tenant.id,
      ]);
      return { tenant_id: world.tenant.id };
    },
    update: { overtime_multiplier: 2 },
    staffOnly: ['update'],
  },
  timers: {
    rows: (world) =>
      each(async (relation) => ({
        id: (await world.put('timers', await timer(world, relation))).id,
      })),
    // One runs for each person: it makes room first. The manifest lists insert last.
    insert: async (world, relation) => {
      await testDb().owner.query('delete from public.timers where tenant_id = $1', [
        world.tenant.id,
      ]);
      return { tenant_id: world.tenant.id, ...(await timer(world, relation)) };
    },
    update: { note: 'Changed' },
  },
  activities: {
    rows: async (world) => ({ other: { id: await activity(world, 'Probe') } }),
    insert: (world) => {
      weeks += 1;
      return { tenant_id: world.tenant.id, name: `New ${weeks}` };
    },
    update: { position: 5 },
    staffOnly: ['update', 'delete'],
  },
};
