import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { approveWeek } from '~/modules/people/commands/approve-weeks.server';
import { rejectWeek } from '~/modules/people/commands/reject-week.server';
import { withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import {
  arrangeBureau,
  as,
  type Bureau,
  type Employed,
  entriesIn,
  keep,
  line,
  monday,
  sheetOf,
} from './timesheets-support';

/** What a person's own token can do to the tables, without any of our code in between. */

let bureau: Bureau;
let sheetId: string;

beforeAll(async () => {
  bureau = await arrangeBureau();
  sheetId = (await keep(as(bureau, 'employee'), monday, [line(bureau, [480])])).id;
});

const run = (person: Employed, text: string, where: Bureau = bureau) =>
  withTenant(contextIn(where, person), (trx) => sql.raw<{ id: string }>(text).execute(trx));

const contextIn = (where: Bureau, person: Employed) => ({
  claims: { ...person.ctx.claims, app_metadata: { tenant_id: where.tenant.id } },
});

const denied = { code: '42501' };
const refusedBy = (constraint: string) => ({ constraint });

describe('a week', () => {
  test('moves only as the machine says, and only by who may', async () => {
    const { employee, manager } = bureau;
    const set = (person: Employed, values: string) =>
      run(person, `update timesheets set ${values} where id = '${sheetId}'`);
    await expect(set(employee, `status = 'approved'`)).rejects.toMatchObject(
      refusedBy('timesheets_decide'),
    );
    await expect(set(employee, `status = 'rejected', decision_note = 'x'`)).rejects.toMatchObject(
      denied,
    );
    await expect(set(manager, `status = 'approved'`)).rejects.toMatchObject(
      refusedBy('timesheet_transition'),
    );
    await expect(set(manager, `status = 'submitted'`)).rejects.toMatchObject(
      refusedBy('timesheets_not_mine'),
    );
    await expect(set(employee, `decision_note = 'fine'`)).rejects.toMatchObject(
      refusedBy('timesheets_note'),
    );
    for (const column of [
      'total_minutes = 1',
      'version = 1',
      `submitted_at = now()`,
      `decided_by = '${employee.userId}'`,
      `week_start = '2026-03-09'`,
      `employee_id = '${manager.employeeId}'`,
    ]) {
      await expect(set(employee, column)).rejects.toMatchObject(denied);
    }
    await expect(set(manager, `lines = '[{}]'`)).rejects.toMatchObject(
      refusedBy('timesheets_locked'),
    );
    await expect(set(employee, `lines = '{}'`)).rejects.toMatchObject(
      refusedBy('timesheets_lines'),
    );
    await expect(
      set(employee, `lines = (select jsonb_agg(n) from generate_series(1, 61) n)`),
    ).rejects.toMatchObject(refusedBy('timesheets_lines'));
  });

  test('is born a draft, one’s own, once, and stays', async () => {
    const { employee, stranger } = bureau;
    const insert = (columns: string, values: string) =>
      run(
        employee,
        `insert into timesheets (tenant_id, employee_id, week_start${columns})
        values ('${bureau.tenant.id}', ${values})`,
      );
    const mine = `'${employee.employeeId}', '2026-04-06'`;
    await expect(insert(', status', `${mine}, 'approved'`)).rejects.toMatchObject(denied);
    await expect(insert('', `'${stranger.employeeId}', '2026-04-06'`)).rejects.toMatchObject(
      denied,
    );
    await expect(insert('', `'${employee.employeeId}', '${monday}'`)).rejects.toMatchObject(
      refusedBy('timesheets_once'),
    );
    await expect(
      run(employee, `delete from timesheets where id = '${sheetId}'`),
    ).rejects.toMatchObject(denied);
  });

  test('a taken-back week keeps no words that nobody said', async () => {
    const mine = await arrangeBureau();
    const { id } = await keep(as(mine, 'employee'), monday, [], { submit: true });
    await run(
      mine.employee,
      `update timesheets set status = 'draft', decision_note = 'Approved by the boss' where id = '${id}'`,
      mine,
    );
    expect(await sheetOf(mine.employee.employeeId, monday)).toMatchObject({
      status: 'draft',
      decision_note: null,
    });
  });
});

describe('entries', () => {
  const entry = (over: Record<string, string> = {}) => {
    const row: Record<string, string> = {
      tenant_id: `'${bureau.tenant.id}'`,
      timesheet_id: `'${sheetId}'`,
      employee_id: `'${bureau.employee.employeeId}'`,
      day: `'${monday}'`,
      activity_id: `'${bureau.work}'`,
      minutes: '30',
      billable: 'true',
      ...over,
    };
    return `insert into timesheet_entries (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
  };

  test('belong to the week’s own employee and its days', async () => {
    await expect(run(bureau.manager, entry())).rejects.toMatchObject(denied);
    await expect(
      run(bureau.stranger, entry({ employee_id: `'${bureau.stranger.employeeId}'` })),
    ).rejects.toMatchObject(denied);
    await expect(run(bureau.employee, entry({ day: `'2026-03-09'` }))).rejects.toMatchObject(
      refusedBy('timesheet_entries_day'),
    );
    await expect(run(bureau.employee, entry({ minutes: '0' }))).rejects.toMatchObject({
      code: '23514',
    });
    await expect(run(bureau.employee, entry({ minutes: '961' }))).rejects.toMatchObject(
      refusedBy('timesheet_entries_day_full'),
    );
    const other = await run(
      bureau.manager,
      `update timesheet_entries set minutes = 1 where timesheet_id = '${sheetId}'`,
    );
    expect(other.numAffectedRows).toBe(0n);
  });

  test('clocked ones say their own length, and cannot overlap', async () => {
    const mine = await arrangeBureau();
    const { id } = await keep(as(mine, 'employee'), monday, []);
    const clocked = (from: string, until: string) =>
      run(
        mine.employee,
        `insert into timesheet_entries (tenant_id, timesheet_id, employee_id, day, activity_id, minutes, billable, started_at, ended_at)
         values ('${mine.tenant.id}', '${id}', '${mine.employee.employeeId}', '${monday}', '${mine.work}', 999, false,
           '${monday} ${from}+05:30', '${monday} ${until}+05:30')`,
        mine,
      );
    await clocked('09:00', '10:30');
    expect(await entriesIn(id)).toEqual(['2026-03-02 90']);
    await expect(clocked('10:00', '11:00')).rejects.toMatchObject(
      refusedBy('timesheet_entries_overlap'),
    );
    const both = await Promise.allSettled([clocked('12:00', '13:00'), clocked('12:30', '13:30')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('of a locked week neither come, change nor go', async () => {
    const mine = await arrangeBureau();
    const { id } = await keep(as(mine, 'employee'), monday, [line(mine, [60])], { submit: true });
    const attempts = [
      `insert into timesheet_entries (tenant_id, timesheet_id, employee_id, day, activity_id, minutes, billable)
       values ('${mine.tenant.id}', '${id}', '${mine.employee.employeeId}', '${monday}', '${mine.work}', 30, true)`,
      `update timesheet_entries set minutes = 30 where timesheet_id = '${id}'`,
      `update timesheet_entries set note = 'x' where timesheet_id = '${id}'`,
      `delete from timesheet_entries where timesheet_id = '${id}'`,
      `update timesheets set lines = '[{}]' where id = '${id}'`,
    ];
    const tryAll = async () => {
      for (const attempt of attempts) {
        await expect(run(mine.employee, attempt, mine), attempt).rejects.toMatchObject(
          refusedBy('timesheets_locked'),
        );
      }
    };
    await tryAll();
    await approveWeek(as(mine, 'manager'), id);
    await tryAll();
    expect(await entriesIn(id)).toEqual(['2026-03-02 60']);
  });

  test('handing in and writing at the same moment leave nothing in a locked week unseen', async () => {
    const mine = await arrangeBureau();
    const { id } = await keep(as(mine, 'employee'), monday, [line(mine, [60])]);
    const write = run(
      mine.employee,
      `update timesheet_entries set minutes = 90 where timesheet_id = '${id}'`,
      mine,
    );
    const [submitted] = await Promise.allSettled([
      run(mine.employee, `update timesheets set status = 'submitted' where id = '${id}'`, mine),
      write,
    ]);
    expect(submitted.status).toBe('fulfilled');
    const sheet = await sheetOf(mine.employee.employeeId, monday);
    expect(await entriesIn(id)).toEqual([`2026-03-02 ${sheet?.total_minutes}`]);
  });
});

describe('another tenant', () => {
  test('does not exist: neither its weeks nor its entries, to people or to commands', async () => {
    const theirs = await arrangeBureau();
    const { id } = await keep(as(theirs, 'employee'), monday, [line(theirs, [60])], {
      submit: true,
    });
    for (const where of [bureau, theirs]) {
      const seen = await run(bureau.admin, `select id from timesheets where id = '${id}'`, where);
      expect(seen.rows).toEqual([]);
      const changed = await run(
        bureau.admin,
        `update timesheets set status = 'approved' where id = '${id}'`,
        where,
      );
      expect(changed.numAffectedRows).toBe(0n);
    }
    await expect(approveWeek(as(bureau, 'admin'), id)).rejects.toMatchObject({
      key: 'people:timesheets.error.decided',
    });
    await expect(rejectWeek(as(bureau, 'admin'), id, 'x')).rejects.toMatchObject({
      key: 'people:timesheets.error.decided',
    });
    // Their activity and their client in one's own week.
    const me = as(bureau, 'employee');
    await expect(
      keep(me, '2026-04-13', [line(bureau, [60], { activityId: theirs.work })]),
    ).rejects.toMatchObject({ key: 'people:timesheets.error.activity' });
    await expect(
      keep(me, '2026-04-13', [line(bureau, [60], { clientId: theirs.clientId })]),
    ).rejects.toMatchObject({ key: 'people:timesheets.error.client' });
    const { rows } = await testDb().owner.query(
      'select status from public.timesheets where id = $1',
      [id],
    );
    expect(rows).toEqual([{ status: 'submitted' }]);
  });
});
