import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveLeave } from '~/modules/people/commands/approve-leave.server';
import {
  addHolidays,
  removeHolidays,
  saveHolidayList,
} from '~/modules/people/commands/change-holidays.server';
import { postEntry } from '~/modules/people/commands/post-entry.server';
import { changeEmployee } from '~/modules/people/commands/save-employee.server';
import { countDays, totalDays } from '~/modules/people/leave/days';
import { headroom } from '~/modules/people/leave/ledger';
import { daysOffOf } from '~/modules/people/queries/calendar.server';
import { previewLeave } from '~/modules/people/queries/facts.server';
import { balancesOf, ledgerEntries, pendingDays } from '~/modules/people/queries/ledger.server';
import { leaveRequestSchema, rangeOf } from '~/modules/people/schema.leave';
import { readTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import {
  accrue,
  arrangeOffice,
  balanceAt,
  closeWorkerPool,
  contextOf,
  credit,
  file,
  type LeaveOffice,
  ledgerOf,
  moveClockTo,
} from './leave-support';

beforeAll(() => moveClockTo('2026-03-02'));
afterAll(closeWorkerPool);

const hr = (office: LeaveOffice) => contextOf(office.tenant, office.office);

async function approved(office: LeaveOffice, from: string, until = from) {
  const { id } = await file(office, from, until);
  await approveLeave(contextOf(office.tenant, office.manager), id);
  return id;
}

describe('a changed holiday list', () => {
  test('counts approved and pending leave again, visibly, and says so', async () => {
    const office = await arrangeOffice();
    const id = await approved(office, '2026-03-23', '2026-03-27');
    const pending = await file(office, '2026-03-30', '2026-04-01');
    const outcome = await addHolidays(hr(office), office.listId, [
      { day: '2026-03-25', name: 'Founders’ day' },
      { day: '2026-03-31', name: 'Spring day' },
    ]);
    expect(outcome).toEqual({ adjusted: 1 });
    expect((await ledgerOf(office.employee.employeeId)).at(-1)).toEqual({
      kind: 'adjustment',
      days: 1,
      on: '2026-03-25',
      cause: 'holidays',
      lot: false,
    });
    const { rows } = await testDb().owner.query(
      `select id, days::float8 from public.leave_requests where id = any($1) order by start_date`,
      [[id, pending.id]],
    );
    expect(rows).toEqual([
      { id, days: 4 },
      { id: pending.id, days: 2 },
    ]);
    const events = await testDb().owner.query(
      `select payload from public.events where record_id = $1 and type = 'leave.adjusted'`,
      [id],
    );
    expect(events.rows).toEqual([{ payload: { employeeId: office.employee.employeeId, days: 1 } }]);
  });

  test('taking the holiday back takes the day back', async () => {
    const office = await arrangeOffice();
    await approved(office, '2026-03-23', '2026-03-27');
    await addHolidays(hr(office), office.listId, [{ day: '2026-03-25', name: 'A day' }]);
    const { rows } = await testDb().owner.query<{ id: string }>(
      `select id from public.holidays where holiday_list_id = $1 and not is_weekend`,
      [office.listId],
    );
    await removeHolidays(
      hr(office),
      office.listId,
      rows.map((row) => row.id),
    );
    expect((await ledgerOf(office.employee.employeeId)).at(-1)).toMatchObject({
      kind: 'adjustment',
      days: -1,
      on: '2026-03-25',
    });
    expect(await balanceAt(office.employee.employeeId, '2026-12-31')).toBe(5);
  });

  test('another weekend, another list and another default count again too', async () => {
    const office = await arrangeOffice();
    await approved(office, '2026-03-23', '2026-03-27');
    const list = {
      name: 'Weekends',
      isDefault: true,
      weekendDays: [5, 6],
      coversFrom: '2024-01-01',
      coversUntil: '2030-12-31',
    };
    await saveHolidayList(hr(office), office.listId, list);
    expect(await balanceAt(office.employee.employeeId, '2026-12-31')).toBe(6);

    const other = await saveHolidayList(hr(office), null, {
      ...list,
      name: 'Sundays',
      isDefault: false,
      weekendDays: [0],
    });
    const { rows } = await testDb().owner.query<{ version: number }>(
      'select version from public.employees where id = $1',
      [office.employee.employeeId],
    );
    const record = {
      fullName: 'Person',
      userId: office.employee.userId,
      managerId: office.manager.employeeId,
      startedOn: '2020-01-01',
      weeklyHours: 40,
    };
    await changeEmployee(hr(office), office.employee.employeeId, {
      ...record,
      version: rows[0]?.version,
      holidayListId: other.id,
    });
    expect(await balanceAt(office.employee.employeeId, '2026-12-31')).toBe(5);
    await expect(
      changeEmployee(hr(office), office.employee.employeeId, { ...record, version: 1 }),
    ).rejects.toMatchObject({ key: 'people:common.changedMeanwhile' });
    await changeEmployee(hr(office), office.employee.employeeId, record);
    expect(await balanceAt(office.employee.employeeId, '2026-12-31')).toBe(6);
  });
});

describe('the accrual job', () => {
  test('posts what is due once, however often and however many run', async () => {
    const office = await arrangeOffice({ accrual: 'monthly', days_per_year: 24 }, 0);
    await Promise.all([
      accrue(office.tenant.id, '2026-03-15'),
      accrue(office.tenant.id, '2026-03-15'),
    ]);
    await accrue(office.tenant.id, '2026-03-15');
    expect(await ledgerOf(office.employee.employeeId)).toEqual(
      ['01', '02', '03'].map((month) => ({
        kind: 'accrual',
        days: 2,
        on: `2026-${month}-01`,
        cause: null,
        lot: false,
      })),
    );
    const { looked } = await accrue(office.tenant.id, '2026-03-31');
    expect(looked).toBe(0);
    expect((await accrue(office.tenant.id, '2026-04-01')).posted).toBe(2);
  });

  test('the turn of a year: lapse, carry, move approved leave onto what expires, expire the rest', async () => {
    const office = await arrangeOffice(
      {
        accrual: 'yearly',
        days_per_year: 10,
        carry_forward_cap: 4,
        carry_forward_months: 3,
        negative_limit: 3,
      },
      0,
    );
    await accrue(office.tenant.id, '2026-03-02');
    await approved(office, '2027-01-04', '2027-01-05');
    await accrue(office.tenant.id, '2027-01-01');
    const { employeeId } = office.employee;
    expect(await ledgerOf(employeeId)).toEqual([
      { kind: 'accrual', days: 10, on: '2026-01-01', cause: null, lot: false },
      { kind: 'use', days: -1, on: '2027-01-04', cause: 'approved', lot: false },
      { kind: 'use', days: -1, on: '2027-01-05', cause: 'approved', lot: false },
      { kind: 'expiry', days: -6, on: '2027-01-01', cause: 'year_end', lot: false },
      { kind: 'carry_forward', days: -4, on: '2027-01-01', cause: 'year_end', lot: false },
      { kind: 'carry_forward', days: 4, on: '2027-01-01', cause: 'year_end', lot: false },
      { kind: 'reversal', days: 1, on: '2027-01-04', cause: 'lots', lot: false },
      { kind: 'use', days: -1, on: '2027-01-04', cause: 'lots', lot: true },
      { kind: 'reversal', days: 1, on: '2027-01-05', cause: 'lots', lot: false },
      { kind: 'use', days: -1, on: '2027-01-05', cause: 'lots', lot: true },
      { kind: 'accrual', days: 10, on: '2027-01-01', cause: null, lot: false },
    ]);
    await accrue(office.tenant.id, '2027-04-01');
    expect((await ledgerOf(employeeId)).at(-1)).toEqual({
      kind: 'expiry',
      days: -2,
      on: '2027-04-01',
      cause: 'lot_expired',
      lot: true,
    });
    expect(await balanceAt(employeeId, '2027-04-01')).toBe(10);
  });

  test('keeps holiday lists known until the end of next year', async () => {
    const office = await arrangeOffice();
    await testDb().owner.query(
      `insert into public.holiday_lists (tenant_id, name, covers_from, covers_until)
       values ($1, 'Short', '2026-01-01', '2026-12-31')`,
      [office.tenant.id],
    );
    await accrue(office.tenant.id, '2026-03-15');
    const { rows } = await testDb().owner.query(
      `select covers_until::text, (select max(day)::text from public.holidays h where h.holiday_list_id = l.id) as last
       from public.holiday_lists l where tenant_id = $1 and name = 'Short'`,
      [office.tenant.id],
    );
    expect(rows).toEqual([{ covers_until: '2027-12-31', last: '2027-12-26' }]);
  });
});

describe('posted by hand', () => {
  const entry = { effectiveOn: '2026-03-01', note: 'Because' } as const;

  test('allocation, adjustment, encashment of what may be paid out', async () => {
    const office = await arrangeOffice({ encashable: true });
    const post = (kind: 'allocation' | 'adjustment' | 'encashment', days: number) =>
      postEntry(hr(office), office.employee.employeeId, {
        ...entry,
        kind,
        days,
        leaveTypeId: office.typeId,
      });
    await post('allocation', 2);
    await post('adjustment', -1.5);
    await post('encashment', 4);
    expect(await balanceAt(office.employee.employeeId, '2026-12-31')).toBe(6.5);
    await expect(post('encashment', 7)).rejects.toMatchObject({
      key: 'people:leave.error.balanceAny',
    });
  });

  test('what is not encashable is not paid out', async () => {
    const office = await arrangeOffice();
    await expect(
      postEntry(hr(office), office.employee.employeeId, {
        ...entry,
        kind: 'encashment',
        days: 1,
        leaveTypeId: office.typeId,
      }),
    ).rejects.toMatchObject({ key: 'people:leave.error.notEncashable' });
  });
});

describe('the preview says what the database will say', () => {
  /** A small deterministic generator: the same cases every time. */
  function* numbers(seed: number) {
    let state = seed;
    for (;;) {
      state = (state * 1103515245 + 12345) % 2147483648;
      yield state / 2147483648;
    }
  }

  test('days, headroom and draws agree over two hundred random requests', async () => {
    const office = await arrangeOffice({ negative_limit: 300 }, 12);
    const { employeeId } = office.employee;
    for (const [days, from, until] of [
      [3.5, '2026-01-01', '2026-04-15'],
      [2, '2026-02-01', '2026-06-30'],
    ] as const) {
      await credit(office.tenant.id, employeeId, office.typeId, days, {
        kind: 'carry_forward',
        effective_on: from,
        expires_on: until,
      });
    }
    await addHolidays(hr(office), office.listId, [
      { day: '2026-04-03', name: 'Good Friday' },
      { day: '2026-04-06', name: 'Easter Monday' },
    ]);
    const random = numbers(7);
    const next = (below: number) => Math.floor((random.next().value ?? 0) * below);
    const parts = ['full', 'morning', 'afternoon'] as const;
    let filed = 0;
    for (let round = 0; round < 200; round++) {
      const start = new Date(Date.UTC(2026, 2, 3 + next(150))).toISOString().slice(0, 10);
      const end = new Date(Date.parse(start) + next(6) * 86_400_000).toISOString().slice(0, 10);
      const form = leaveRequestSchema.safeParse({
        leaveTypeId: office.typeId,
        startDate: start,
        endDate: end,
        startPart: parts[next(3)],
        endPart: parts[next(2)],
      });
      if (!form.success) continue;
      const range = rangeOf(form.data);
      const preview = await readTenant(office.employee.ctx, (trx) =>
        previewLeave(
          trx,
          contextOf(office.tenant, office.employee),
          employeeId,
          office.typeId,
          range,
        ),
      );
      const accepted = await file(office, start, end, form.data).catch(() => null);
      expect(preview?.problems.length === 0, JSON.stringify({ form, preview })).toBe(
        accepted !== null,
      );
      if (!accepted) continue;
      filed += 1;
      expect(accepted.days).toBe(preview?.total);
      const { tenant } = office;
      const both = await readTenant(office.employee.ctx, async (trx) => ({
        off: await daysOffOf(trx, tenant.id, office.listId, start, end),
        entries: await ledgerEntries(trx, tenant.id, [employeeId]),
        pending: await pendingDays(trx, tenant.id, employeeId),
      }));
      expect(totalDays(countDays(range, both.off, false))).toBe(accepted.days);
      const { rows } = await testDb().owner.query<{ headroom: number }>(
        'select private.leave_headroom($1, $2, $3, $4)::float8 as headroom',
        [tenant.id, employeeId, office.typeId, start],
      );
      expect(headroom(both.entries, both.pending, start)).toBe(rows[0]?.headroom);
      if (next(2) === 0) {
        await approveLeave(contextOf(tenant, office.manager), accepted.id);
        const drawn = await testDb().owner.query<{ days: number }>(
          `select -sum(e.days)::float8 as days from public.leave_ledger_entries e
           where request_id = $1 and lot_id is not null`,
          [accepted.id],
        );
        const planned = preview?.fromLots.reduce((sum, lot) => sum + lot.days, 0) ?? 0;
        // Requests still waiting are planned before this one, but approval comes first served.
        expect(drawn.rows[0]?.days ?? 0).toBeGreaterThanOrEqual(planned);
      }
    }
    expect(filed).toBeGreaterThan(20);
  });

  test('a card sums up what the ledger says', async () => {
    const office = await arrangeOffice();
    await approved(office, '2026-02-16', '2026-02-17');
    await approved(office, '2026-05-04');
    await file(office, '2026-06-01', '2026-06-01', { startPart: 'morning' });
    const [balance] = await readTenant(office.employee.ctx, (trx) =>
      balancesOf(trx, office.tenant.id, office.employee.employeeId, '2026-03-02'),
    );
    expect(balance).toMatchObject({
      name: 'Annual',
      summary: { balance: 8, credited: 10, used: 2, planned: 1, pending: 0.5, available: 6.5 },
    });
  });
});
