import { describe, expect, test } from 'vitest';
import { approveWeek, approveWeeks } from '~/modules/people/commands/approve-weeks.server';
import { copyWeek } from '~/modules/people/commands/copy-week.server';
import { rejectWeek } from '~/modules/people/commands/reject-week.server';
import { reopenWeek } from '~/modules/people/commands/reopen-week.server';
import { deleteActivity, saveActivity } from '~/modules/people/commands/save-activity.server';
import { saveOvertimePolicy } from '~/modules/people/commands/save-overtime-policy.server';
import { saveWeek } from '~/modules/people/commands/save-week.server';
import { submitWeek } from '~/modules/people/commands/submit-week.server';
import { takeBackWeek } from '~/modules/people/commands/take-back-week.server';
import { listSheets } from '~/modules/people/queries/timesheet-lists.server';
import { findSheet, overtimePolicy } from '~/modules/people/queries/timesheets.server';
import { addDays } from '~/platform/calendar/dates';
import { readTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { contextOf } from './leave-support';
import {
  arrangeBureau,
  as,
  type Bureau,
  entriesIn,
  eventsOf,
  keep,
  line,
  monday,
  sheetOf,
} from './timesheets-support';

const refused = (key: string) => ({ key: `people:timesheets.error.${key}` });
const second = addDays(monday, 7);
const third = addDays(monday, 14);

/** The employee's first week, handed in. */
async function handedIn(bureau: Bureau) {
  return keep(as(bureau, 'employee'), monday, [line(bureau, [480])], { submit: true });
}

describe('saving', () => {
  test('writes what the grid says, and next time only what differs', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    const { id } = await keep(me, monday, [
      line(bureau, [480, 450]),
      line(bureau, [0, 30], { note: 'call' }),
    ]);
    expect(await entriesIn(id)).toEqual(['2026-03-02 480', '2026-03-03 30 call', '2026-03-03 450']);
    expect((await sheetOf(bureau.employee.employeeId, monday))?.total_minutes).toBe(960);
    const before = await auditCount(id);
    await keep(me, monday, [line(bureau, [480, 400]), line(bureau, [0, 30], { note: 'call' })]);
    expect(await auditCount(id)).toBe(before + 1);
    await keep(me, monday, []);
    expect(await entriesIn(id)).toEqual([]);
    expect((await sheetOf(bureau.employee.employeeId, monday))?.total_minutes).toBe(0);
  });

  test('keeps lines without hours in their order', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    await keep(me, monday, [line(bureau, [], { note: 'later' }), line(bureau, [60])]);
    const sheet = await readTenant(me, (trx) =>
      findSheet(trx, bureau.tenant.id, { employeeId: bureau.employee.employeeId, week: monday }),
    );
    expect(sheet?.lines).toMatchObject([{ note: 'later' }, { note: '' }]);
  });

  test('the same form twice, even at once, is one save; another over it is a conflict', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    const form = { week: monday, version: 0, lines: [line(bureau, [60, 120])] };
    const [first, again] = await Promise.all([saveWeek(me, form), saveWeek(me, form)]);
    expect(again.id).toBe(first.id);
    expect(await entriesIn(first.id)).toHaveLength(2);
    await expect(saveWeek(me, { ...form, lines: [line(bureau, [61])] })).rejects.toMatchObject(
      refused('conflict'),
    );
    const stored = await sheetOf(bureau.employee.employeeId, monday);
    const outcomes = await Promise.allSettled(
      [90, 95].map((minutes) =>
        saveWeek(me, {
          week: monday,
          version: stored?.version ?? 0,
          lines: [line(bureau, [minutes])],
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refused('conflict'),
    });
  });

  test('submitting twice is submitting once', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    const form = { week: monday, version: 0, lines: [line(bureau, [60])] };
    const both = await Promise.all([
      saveWeek(me, form, { submit: true }),
      saveWeek(me, form, { submit: true }),
    ]);
    expect(both[0].id).toBe(both[1].id);
    expect(await eventsOf(both[0].id)).toEqual(['timesheet.submitted']);
    await submitWeek(me, monday);
    expect(await eventsOf(both[0].id)).toEqual(['timesheet.submitted']);
  });

  test('a week outside the employment, a wrong first day, and nobody’s week are refused', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    await expect(keep(me, '2019-03-04', [])).rejects.toMatchObject(refused('employment'));
    await expect(keep(me, '2026-03-03', [])).rejects.toMatchObject(refused('weekStart'));
    await expect(
      keep(contextOf(bureau.tenant, bureau.tenant.owner), monday, []),
    ).rejects.toMatchObject(refused('noEmployee'));
  });
});

describe('days', () => {
  test.each([
    ['2026-03-02', 6, 1380],
    ['2026-10-26', 6, 1500],
    ['2026-03-02', 5, 1440],
  ])('of the week %s, day %i holds %i minutes in Denver', async (week, column, length) => {
    const bureau = await arrangeBureau('America/Denver');
    const me = as(bureau, 'employee');
    const minutes = (count: number) =>
      Array.from({ length: 7 }, (_, at) => (at === column ? count : 0));
    await keep(me, week, [
      line(bureau, minutes(length - 60)),
      line(bureau, minutes(60), { note: 'b' }),
    ]);
    await expect(
      keep(me, week, [
        line(bureau, minutes(length - 60)),
        line(bureau, minutes(61), { note: 'b' }),
      ]),
    ).rejects.toMatchObject(refused('dayFullAny'));
    // Moving hours between two lines of a full day never overflows on the way.
    await keep(me, week, [
      line(bureau, minutes(60)),
      line(bureau, minutes(length - 60), { note: 'b' }),
    ]);
  });

  test('clocked time may not overlap, stays when the grid is saved, and fills its day', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    const { id } = await keep(me, monday, [line(bureau, [60])]);
    const clock = (from: string, until: string) =>
      testDb().owner.query(
        `insert into public.timesheet_entries (tenant_id, timesheet_id, employee_id, day, activity_id, minutes, billable, started_at, ended_at)
         values ($1, $2, $3, $4, $5, 1, false, $6, $7)`,
        [
          bureau.tenant.id,
          id,
          bureau.employee.employeeId,
          monday,
          bureau.work,
          `${monday} ${from}+05:30`,
          `${monday} ${until}+05:30`,
        ],
      );
    await clock('09:00', '11:30');
    await expect(clock('11:00', '12:00')).rejects.toMatchObject({
      constraint: 'timesheet_entries_overlap',
    });
    await clock('11:30', '12:00');
    await keep(me, monday, [line(bureau, [30])]);
    expect(await entriesIn(id)).toEqual(['2026-03-02 30', '2026-03-02 30', '2026-03-02 150']);
    await expect(keep(me, monday, [line(bureau, [1261])])).rejects.toMatchObject(
      refused('dayFullAny'),
    );
  });
});

describe('sequence', () => {
  test('an open week holds back the ones after it, and says which', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    await keep(me, monday, [line(bureau, [480])]);
    await expect(keep(me, second, [line(bureau, [480])], { submit: true })).rejects.toMatchObject({
      ...refused('sequence'),
      first: monday,
    });
    await submitWeek(me, monday);
    await expect(submitWeek(me, third)).rejects.toMatchObject({ first: second });
    await submitWeek(me, second);
    await submitWeek(me, third);
  });

  test('a refused submit leaves what was saved before', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    await keep(me, monday, []);
    await keep(me, second, [line(bureau, [60])]);
    await expect(keep(me, second, [line(bureau, [90])], { submit: true })).rejects.toThrow();
    expect((await sheetOf(bureau.employee.employeeId, second))?.total_minutes).toBe(60);
  });

  test('a company that moves its first day of the week is not stuck', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    await handedIn(bureau);
    await testDb().owner.query('update public.tenants set week_start = 0 where id = $1', [
      bureau.tenant.id,
    ]);
    await keep(me, '2026-03-08', [line(bureau, [480])], { submit: true });
  });
});

describe('deciding', () => {
  test('reject needs a reason and opens the week; approve locks it', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    const boss = as(bureau, 'manager');
    const { id } = await handedIn(bureau);
    await expect(keep(me, monday, [line(bureau, [60])])).rejects.toMatchObject(refused('locked'));
    await expect(rejectWeek(boss, id, ' ')).rejects.toMatchObject({
      ...refused('reason'),
      field: 'note',
    });
    await rejectWeek(boss, id, 'Monday was a holiday');
    expect(await sheetOf(bureau.employee.employeeId, monday)).toMatchObject({
      status: 'rejected',
      decision_note: 'Monday was a holiday',
      decided_by: bureau.manager.userId,
      decided_by_name: expect.stringContaining('manager'),
    });
    await keep(me, monday, [line(bureau, [0, 480])], { submit: true });
    expect(await sheetOf(bureau.employee.employeeId, monday)).toMatchObject({
      decision_note: null,
      decided_by: null,
      decided_by_name: null,
    });
    await approveWeek(boss, id, 'Thanks');
    await expect(keep(me, monday, [line(bureau, [60])])).rejects.toMatchObject(refused('locked'));
    await expect(approveWeek(boss, id)).rejects.toMatchObject(refused('decided'));
    await expect(takeBackWeek(me, monday)).rejects.toMatchObject(refused('decided'));
    expect(await eventsOf(id)).toEqual([
      'timesheet.submitted',
      'timesheet.rejected',
      'timesheet.submitted',
      'timesheet.approved',
    ]);
  });

  test('taking back is for its employee, before the decision', async () => {
    const bureau = await arrangeBureau();
    const { id } = await handedIn(bureau);
    await expect(takeBackWeek(as(bureau, 'manager'), monday)).rejects.toMatchObject(
      refused('decided'),
    );
    await takeBackWeek(as(bureau, 'employee'), monday);
    await expect(approveWeek(as(bureau, 'manager'), id)).rejects.toMatchObject(refused('decided'));
    expect(await sheetOf(bureau.employee.employeeId, monday)).toMatchObject({
      status: 'draft',
      submitted_at: null,
    });
  });

  test('managers decide for their own line only, and nobody for themselves', async () => {
    const bureau = await arrangeBureau();
    const boss = as(bureau, 'manager');
    const theirs = await keep(as(bureau, 'stranger'), monday, [], { submit: true });
    await expect(approveWeek(boss, theirs.id)).rejects.toMatchObject(refused('decided'));
    const own = await keep(boss, monday, [], { submit: true });
    await expect(approveWeek(boss, own.id)).rejects.toMatchObject(refused('decide'));
    const adminOwn = await keep(as(bureau, 'admin'), monday, [], { submit: true });
    await expect(approveWeek(as(bureau, 'admin'), adminOwn.id)).rejects.toMatchObject(
      refused('decide'),
    );
    const { id } = await handedIn(bureau);
    expect(await approveWeeks(boss, [id, theirs.id, own.id])).toBe(1);
    expect(await approveWeeks(boss, [id])).toBe(0);
    expect(await approveWeeks(as(bureau, 'admin'), [theirs.id, own.id, adminOwn.id])).toBe(2);
  });

  test('the only person who could approve approves their own', async () => {
    const bureau = await arrangeBureau();
    await testDb().owner.query(
      `update public.memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
      [bureau.tenant.id, bureau.admin.userId],
    );
    const owner = { ...bureau.tenant.owner, employeeId: '' };
    const { rows } = await testDb().owner.query<{ id: string }>(
      `insert into public.employees (tenant_id, user_id, full_name, started_on) values ($1, $2, 'Owner', '2020-01-01') returning id`,
      [bureau.tenant.id, owner.userId],
    );
    owner.employeeId = rows[0]?.id ?? '';
    const ctx = contextOf(bureau.tenant, owner);
    const { id } = await keep(ctx, monday, [], { submit: true });
    await approveWeek(ctx, id);
  });

  test('two decisions at the same moment: one stands', async () => {
    const bureau = await arrangeBureau();
    const { id } = await handedIn(bureau);
    const outcomes = await Promise.allSettled([
      approveWeek(as(bureau, 'manager'), id),
      rejectWeek(as(bureau, 'admin'), id, 'No'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  test('reopening needs the permission and a reason, and is written down', async () => {
    const bureau = await arrangeBureau();
    const { id } = await handedIn(bureau);
    await approveWeek(as(bureau, 'manager'), id);
    await expect(reopenWeek(as(bureau, 'manager'), id, 'Please')).rejects.toMatchObject(
      refused('notAllowed'),
    );
    await expect(reopenWeek(as(bureau, 'employee'), id, 'Please')).rejects.toMatchObject(
      refused('notAllowed'),
    );
    await expect(reopenWeek(as(bureau, 'admin'), id, '')).rejects.toMatchObject({ field: 'note' });
    await reopenWeek(as(bureau, 'admin'), id, 'Wrong client');
    expect(await sheetOf(bureau.employee.employeeId, monday)).toMatchObject({
      status: 'draft',
      decision_note: 'Wrong client',
    });
    const { rows } = await testDb().owner.query(
      `select actor_id, after from public.audit_entries where action = 'timesheet.reopened' and record_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      { actor_id: bureau.admin.userId, after: { status: 'draft', reason: 'Wrong client' } },
    ]);
    await keep(as(bureau, 'employee'), monday, [line(bureau, [60])], { submit: true });
    expect((await eventsOf(id)).at(-2)).toBe('timesheet.reopened');
  });
});

describe('copying', () => {
  test('lines, or lines with hours, once each', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    await keep(me, monday, [line(bureau, [480]), line(bureau, [0, 60], { note: 'call' })]);
    expect(await copyWeek(me, second, { withHours: false })).toBe(2);
    const empty = await sheetOf(bureau.employee.employeeId, second);
    expect(empty?.total_minutes).toBe(0);
    expect(await copyWeek(me, second, { withHours: false })).toBe(0);
    await keep(me, third, [line(bureau, [15], { note: 'call' })]);
    // The newest week with hours is two back; the line that is there stays as it is.
    expect(await copyWeek(me, third, { withHours: true })).toBe(1);
    const filled = await sheetOf(bureau.employee.employeeId, third);
    expect(await entriesIn(filled?.id ?? '')).toEqual(['2026-03-16 15 call', '2026-03-16 480']);
  });

  test('leaves out activities that are no longer in use, and needs something to copy', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    await expect(copyWeek(me, monday, { withHours: true })).rejects.toMatchObject(
      refused('nothingToCopy'),
    );
    expect(await sheetOf(bureau.employee.employeeId, monday)).toBeUndefined();
    const internal = { activityId: bureau.meetings, clientId: null, billable: false };
    await keep(me, monday, [line(bureau, [60]), line(bureau, [60], internal)]);
    const admin = as(bureau, 'admin');
    await saveActivity(admin, bureau.meetings, {
      name: 'Meetings',
      billable: false,
      active: false,
      position: 5,
    });
    expect(await copyWeek(me, second, { withHours: true })).toBe(1);
  });
});

describe('settings', () => {
  const policy = { version: 0, after: 2310, multiplier: 1.25 };

  test('are for those who manage them; a change made meanwhile is not overwritten', async () => {
    const bureau = await arrangeBureau();
    const admin = as(bureau, 'admin');
    await expect(saveOvertimePolicy(as(bureau, 'manager'), policy)).rejects.toMatchObject(
      refused('notAllowed'),
    );
    await saveOvertimePolicy(admin, policy);
    const stored = await readTenant(admin, (trx) => overtimePolicy(trx, bureau.tenant.id));
    expect(stored).toMatchObject({ afterMinutes: 2310, multiplier: 1.25 });
    await expect(saveOvertimePolicy(admin, policy)).rejects.toMatchObject(
      refused('changedMeanwhile'),
    );
    await saveOvertimePolicy(admin, { ...policy, version: stored?.version ?? 0, multiplier: 2 });
  });

  test('activities have one name each, and stay while time is booked on them', async () => {
    const bureau = await arrangeBureau();
    const admin = as(bureau, 'admin');
    const workshop = { name: 'Workshop', billable: true, active: true, position: 3 };
    await saveActivity(admin, null, workshop);
    await expect(saveActivity(admin, null, workshop)).rejects.toMatchObject({
      ...refused('nameTaken'),
      field: 'name',
    });
    await expect(saveActivity(as(bureau, 'employee'), null, workshop)).rejects.toMatchObject(
      refused('notAllowed'),
    );
    await keep(as(bureau, 'employee'), monday, [line(bureau, [60])]);
    await expect(deleteActivity(admin, bureau.work)).rejects.toMatchObject(
      refused('activityInUse'),
    );
    await deleteActivity(admin, bureau.meetings);
  });
});

describe('lists', () => {
  test('show what the role reaches, by filter, page by page', async () => {
    const bureau = await arrangeBureau();
    for (let week = 0; week < 31; week += 1) {
      await keep(as(bureau, 'employee'), addDays(monday, 7 * week), []);
    }
    await keep(as(bureau, 'stranger'), monday, [], { submit: true });
    const all = { status: 'all', week: '', person: '' } as const;
    const seen = (who: 'manager' | 'employee' | 'admin', filter: object = {}, after?: string) =>
      readTenant(as(bureau, who), (trx) =>
        listSheets(trx, bureau.tenant.id, { ...all, ...filter }, after),
      );
    const first = await seen('manager');
    expect(first).toMatchObject({ hasMore: true });
    const rest = await seen('manager', {}, first.sheets.at(-1)?.id);
    expect(rest.sheets.map(({ week }) => week)).toEqual([monday]);
    expect((await seen('admin', { week: monday })).sheets).toHaveLength(2);
    expect((await seen('admin', { status: 'submitted' })).sheets).toHaveLength(1);
    expect((await seen('admin', { person: '%' })).sheets).toEqual([]);
    expect((await seen('employee', { week: monday })).sheets).toHaveLength(1);
  });
});

async function auditCount(sheetId: string): Promise<number> {
  const { rows } = await testDb().owner.query<{ count: number }>(
    `select count(*)::int as count from public.audit_entries a
     where a.record_type = 'timesheet_entries' and coalesce(a.after, a.before) is not null
       and a.record_id in (select id::text from public.timesheet_entries where timesheet_id = $1)`,
    [sheetId],
  );
  return rows[0]?.count ?? 0;
}
