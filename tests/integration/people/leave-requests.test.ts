import { beforeAll, describe, expect, test } from 'vitest';
import { approveLeave, approveManyLeaves } from '~/modules/people/commands/approve-leave.server';
import { cancelLeave } from '~/modules/people/commands/cancel-leave.server';
import { rejectLeave } from '~/modules/people/commands/reject-leave.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { arrangeMember } from '../../setup/people';
import {
  arrangeOffice,
  balanceAt,
  contextOf,
  credit,
  file,
  insert,
  type LeaveOffice,
  ledgerOf,
  moveClockTo,
  statusOf,
} from './leave-support';

beforeAll(() => moveClockTo('2026-03-02'));

const manager = (office: LeaveOffice) => contextOf(office.tenant, office.manager);
const refused = (key: string) => ({ key: `people:leave.error.${key}` });

describe('filing', () => {
  test('counts the days, explains each, and tells the world', async () => {
    const office = await arrangeOffice();
    await insert('holidays', {
      tenant_id: office.tenant.id,
      holiday_list_id: office.listId,
      day: '2026-04-03',
      name: 'Good Friday',
    });
    const { id, days } = await file(office, '2026-04-02', '2026-04-06', { startPart: 'afternoon' });
    expect(days).toBe(1.5);
    const { rows } = await testDb().owner.query(
      `select day::text, portion::float8, kind, holiday_name from public.leave_request_days
       where request_id = $1 order by day`,
      [id],
    );
    expect(rows).toEqual([
      { day: '2026-04-02', portion: 0.5, kind: 'working', holiday_name: null },
      { day: '2026-04-03', portion: 0, kind: 'holiday', holiday_name: 'Good Friday' },
      { day: '2026-04-04', portion: 0, kind: 'weekend', holiday_name: null },
      { day: '2026-04-05', portion: 0, kind: 'weekend', holiday_name: null },
      { day: '2026-04-06', portion: 1, kind: 'working', holiday_name: null },
    ]);
    const events = await testDb().owner.query(
      'select type, payload from public.events where record_id = $1',
      [id],
    );
    expect(events.rows).toEqual([
      {
        type: 'leave.requested',
        payload: {
          employeeId: office.employee.employeeId,
          startDate: '2026-04-02',
          endDate: '2026-04-06',
          days: 1.5,
        },
      },
    ]);
  });

  test('the same form twice files once', async () => {
    const office = await arrangeOffice();
    const idempotencyKey = crypto.randomUUID();
    const twice = await Promise.all([
      file(office, '2026-03-23', '2026-03-23', { idempotencyKey }),
      file(office, '2026-03-23', '2026-03-23', { idempotencyKey }),
    ]);
    expect(twice[0]).toEqual(twice[1]);
  });

  test.each([
    ['noWorkingDays', '2026-03-28', '2026-03-29', {}, {}],
    ['halfDayOnHoliday', '2026-03-28', '2026-03-30', { startPart: 'afternoon' }, {}],
    [
      'halfDayNotAllowed',
      '2026-03-23',
      '2026-03-23',
      { startPart: 'morning' },
      { allow_half_day: false },
    ],
    ['tooLongAny', '2026-03-23', '2026-03-26', {}, { max_consecutive_days: 3 }],
    ['noticeAny', '2026-03-06', '2026-03-06', {}, { min_notice_days: 5 }],
    ['typeInactive', '2026-03-23', '2026-03-23', {}, { active: false }],
    ['outsideHolidayListAny', '2030-12-31', '2031-01-01', {}, {}],
    ['outsideEmployment', '2019-12-31', '2019-12-31', {}, {}],
    ['notEntitled', '2025-12-30', '2025-12-30', {}, {}],
    ['balanceAny', '2026-03-23', '2026-04-06', {}, {}],
  ])('%s is refused', async (key, from, until, more, type) => {
    const office = await arrangeOffice(type);
    await expect(file(office, from, until, more)).rejects.toMatchObject(refused(key));
  });

  test('types that count holidays count weekends; those without a balance need none', async () => {
    const office = await arrangeOffice({ counts_holidays: true, negative_limit: null }, 0);
    expect(await file(office, '2026-03-27', '2026-03-30')).toMatchObject({ days: 4 });
  });

  test('a morning and an afternoon share a day, two mornings do not', async () => {
    const office = await arrangeOffice();
    await file(office, '2026-03-23', '2026-03-23', { startPart: 'morning' });
    await expect(
      file(office, '2026-03-23', '2026-03-23', { startPart: 'morning' }),
    ).rejects.toMatchObject(refused('overlapAny'));
    await file(office, '2026-03-23', '2026-03-23', { startPart: 'afternoon' });
  });

  test('of two overlapping requests at the same moment one wins', async () => {
    const office = await arrangeOffice();
    const outcomes = await Promise.allSettled([
      file(office, '2026-03-23', '2026-03-25'),
      file(office, '2026-03-25', '2026-03-27'),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
      reason: refused('overlapAny'),
    });
  });

  test('of two requests for the last days of a balance one wins', async () => {
    const office = await arrangeOffice({}, 5);
    const outcomes = await Promise.allSettled(
      ['23', '30'].map((day) =>
        file(office, `2026-03-${day}`, day === '23' ? '2026-03-25' : '2026-04-01'),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
      reason: refused('balanceAny'),
    });
  });

  test('a rejected or cancelled request frees its days and its balance', async () => {
    const office = await arrangeOffice({}, 3);
    const first = await file(office, '2026-03-23', '2026-03-25');
    await expect(file(office, '2026-03-30')).rejects.toMatchObject(refused('balanceAny'));
    await rejectLeave(manager(office), first.id, 'Release week');
    const second = await file(office, '2026-03-23', '2026-03-25');
    await cancelLeave(contextOf(office.tenant, office.employee), second.id);
    await file(office, '2026-03-23', '2026-03-25');
  });

  test('an advance goes as far as the negative limit', async () => {
    const office = await arrangeOffice({ negative_limit: 2 }, 1);
    await file(office, '2026-03-23', '2026-03-25');
    await expect(file(office, '2026-03-26')).rejects.toMatchObject(refused('balanceAny'));
  });
});

describe('deciding', () => {
  test('approval posts a use a day, expiring credit first, split at its expiry', async () => {
    const office = await arrangeOffice();
    const { employeeId } = office.employee;
    await credit(office.tenant.id, employeeId, office.typeId, 5, {
      kind: 'carry_forward',
      expires_on: '2026-03-31',
    });
    const { id } = await file(office, '2026-03-30', '2026-04-02', { endPart: 'morning' });
    await approveLeave(manager(office), id, 'Enjoy');
    expect((await ledgerOf(employeeId)).slice(2)).toEqual([
      { kind: 'use', days: -1, on: '2026-03-30', cause: 'approved', lot: true },
      { kind: 'use', days: -1, on: '2026-03-31', cause: 'approved', lot: true },
      { kind: 'use', days: -1, on: '2026-04-01', cause: 'approved', lot: false },
      { kind: 'use', days: -0.5, on: '2026-04-02', cause: 'approved', lot: false },
    ]);
    const { rows } = await testDb().owner.query(
      'select decided_by, decision_note, version from public.leave_requests where id = $1',
      [id],
    );
    expect(rows).toEqual([
      { decided_by: office.manager.userId, decision_note: 'Enjoy', version: 2 },
    ]);
  });

  test('a rejection says why', async () => {
    const office = await arrangeOffice();
    const { id } = await file(office, '2026-03-23');
    await expect(rejectLeave(manager(office), id, ' ')).rejects.toMatchObject(
      refused('rejectionNote'),
    );
    await rejectLeave(manager(office), id, 'Release week');
    expect(await statusOf(id)).toBe('rejected');
    expect(await ledgerOf(office.employee.employeeId)).toHaveLength(1);
  });

  test('nothing moves back or twice', async () => {
    const office = await arrangeOffice();
    const { id } = await file(office, '2026-03-23');
    await rejectLeave(manager(office), id, 'No');
    await expect(approveLeave(manager(office), id)).rejects.toMatchObject(refused('decided'));
    await expect(cancelLeave(manager(office), id)).rejects.toMatchObject(refused('decided'));
    await expect(rejectLeave(manager(office), id, 'No')).rejects.toMatchObject(refused('decided'));
  });

  test('two managers at once: the ledger has it once', async () => {
    const office = await arrangeOffice();
    const { id } = await file(office, '2026-03-23');
    const boss = contextOf(office.tenant, office.tenant.owner);
    const outcomes = await Promise.allSettled([
      approveLeave(manager(office), id),
      approveLeave(boss, id),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await balanceAt(office.employee.employeeId, '2026-12-31')).toBe(9);
  });

  test('nobody decides their own, unless nobody else can', async () => {
    const office = await arrangeOffice();
    const self = { ...office, employee: office.manager };
    const { id } = await file(self, '2026-03-23');
    await expect(approveLeave(manager(office), id)).rejects.toMatchObject(refused('selfApproval'));

    const ownerEmployee = await insert('employees', {
      tenant_id: office.tenant.id,
      user_id: office.tenant.owner.userId,
      full_name: 'Owner',
      started_on: '2020-01-01',
    });
    await insert('leave_entitlements', {
      tenant_id: office.tenant.id,
      employee_id: ownerEmployee,
      leave_type_id: office.typeId,
      starts_on: '2026-01-01',
    });
    await credit(office.tenant.id, ownerEmployee, office.typeId, 5);
    const owner = { ...office.tenant.owner, employeeId: ownerEmployee };
    const theirs = await file({ ...office, employee: owner }, '2026-03-23');
    // The office person may approve everybody's.
    await expect(approveLeave(contextOf(office.tenant, owner), theirs.id)).rejects.toMatchObject(
      refused('selfApproval'),
    );
    await testDb().owner.query(
      `update public.memberships set status = 'deactivated' where tenant_id = $1 and user_id = $2`,
      [office.tenant.id, office.office.userId],
    );
    await approveLeave(contextOf(office.tenant, owner), theirs.id);
    expect(await statusOf(theirs.id)).toBe('approved');
  });

  test('a colleague, another team or another company sees and decides nothing', async () => {
    const office = await arrangeOffice();
    const { id } = await file(office, '2026-03-23');
    const colleague = await arrangeMember(office.tenant, 'employee', { employee: {} });
    const stranger = await arrangeMember(office.tenant, 'manager', { employee: {} });
    const elsewhere = await arrangeOffice();
    for (const person of [colleague, stranger, elsewhere.manager]) {
      await expect(approveLeave(contextOf(office.tenant, person), id)).rejects.toMatchObject(
        refused('decided'),
      );
      const seen = await readTenant(person.ctx, (trx) =>
        trx.selectFrom('leave_requests').select('id').where('id', '=', id).execute(),
      );
      expect(seen).toEqual([]);
    }
    expect(await statusOf(id)).toBe('pending');
  });

  test('several at once, each on its own', async () => {
    const office = await arrangeOffice();
    const one = await file(office, '2026-03-23');
    const two = await file(office, '2026-03-24');
    await rejectLeave(manager(office), two.id, 'No');
    expect(await approveManyLeaves(manager(office), [one.id, two.id, one.id])).toEqual({
      approved: 1,
      refused: ['people:leave.error.decided'],
    });
  });

  test('approval is refused when the balance has gone meanwhile', async () => {
    const office = await arrangeOffice({}, 2);
    const { id } = await file(office, '2026-03-23', '2026-03-24');
    await credit(office.tenant.id, office.employee.employeeId, office.typeId, -1, {
      kind: 'adjustment',
    });
    await expect(approveLeave(manager(office), id)).rejects.toMatchObject(refused('balanceAny'));
    expect(await statusOf(id)).toBe('pending');
  });
});

describe('cancelling', () => {
  test('one’s own before it begins; the ledger reverses day by day', async () => {
    const office = await arrangeOffice();
    const { id } = await file(office, '2026-03-26', '2026-03-30');
    await approveLeave(manager(office), id);
    await cancelLeave(contextOf(office.tenant, office.employee), id);
    expect((await ledgerOf(office.employee.employeeId)).slice(4)).toEqual([
      { kind: 'reversal', days: 1, on: '2026-03-26', cause: 'cancelled', lot: false },
      { kind: 'reversal', days: 1, on: '2026-03-27', cause: 'cancelled', lot: false },
      { kind: 'reversal', days: 1, on: '2026-03-30', cause: 'cancelled', lot: false },
    ]);
    expect(await balanceAt(office.employee.employeeId, '2026-12-31')).toBe(10);
  });

  test('once it has begun only a manager may', async () => {
    const office = await arrangeOffice();
    const { id } = await file(office, '2026-03-02', '2026-03-03');
    await approveLeave(manager(office), id);
    await expect(cancelLeave(contextOf(office.tenant, office.employee), id)).rejects.toMatchObject(
      refused('begun'),
    );
    await cancelLeave(manager(office), id);
    expect(await statusOf(id)).toBe('cancelled');
  });
});

describe('through the Data API, with one’s own token', () => {
  const attempts: [string, (office: LeaveOffice, id: string) => Promise<unknown>][] = [
    [
      'file for a colleague',
      (office) =>
        withTenant(office.employee.ctx, (trx) =>
          trx
            .insertInto('leave_requests')
            .values({
              tenant_id: office.tenant.id,
              employee_id: office.manager.employeeId,
              leave_type_id: office.typeId,
              start_date: '2026-05-04',
              end_date: '2026-05-04',
            })
            .execute(),
        ),
    ],
    [
      'be born approved',
      (office) =>
        withTenant(office.employee.ctx, (trx) =>
          trx
            .insertInto('leave_requests')
            .values({
              tenant_id: office.tenant.id,
              employee_id: office.employee.employeeId,
              leave_type_id: office.typeId,
              start_date: '2026-05-04',
              end_date: '2026-05-04',
              status: 'approved',
            })
            .execute(),
        ),
    ],
    [
      'approve oneself',
      (office, id) =>
        withTenant(office.employee.ctx, (trx) =>
          trx
            .updateTable('leave_requests')
            .set({ status: 'approved' })
            .where('id', '=', id)
            .execute(),
        ),
    ],
    [
      'move the dates',
      (office, id) =>
        withTenant(office.employee.ctx, (trx) =>
          trx
            .updateTable('leave_requests')
            .set({ end_date: '2026-12-31' })
            .where('id', '=', id)
            .execute(),
        ),
    ],
    [
      'credit oneself',
      (office) =>
        withTenant(office.employee.ctx, (trx) =>
          trx
            .insertInto('leave_ledger_entries')
            .values({
              tenant_id: office.tenant.id,
              employee_id: office.employee.employeeId,
              leave_type_id: office.typeId,
              kind: 'allocation',
              days: 5,
              effective_on: '2026-01-01',
            })
            .execute(),
        ),
    ],
    [
      'count one’s days down',
      (office, id) =>
        withTenant(office.employee.ctx, (trx) =>
          trx
            .updateTable('leave_request_days')
            .set({ portion: 0 })
            .where('request_id', '=', id)
            .execute(),
        ),
    ],
    [
      'post an accrual as a person',
      (office) =>
        withTenant(office.office.ctx, (trx) =>
          trx
            .insertInto('leave_ledger_entries')
            .values({
              tenant_id: office.tenant.id,
              employee_id: office.employee.employeeId,
              leave_type_id: office.typeId,
              kind: 'accrual',
              days: 5,
              effective_on: '2026-01-01',
            })
            .execute(),
        ),
    ],
    [
      'rewrite the ledger',
      (office) =>
        withTenant(office.office.ctx, (trx) =>
          trx
            .deleteFrom('leave_ledger_entries')
            .where('tenant_id', '=', office.tenant.id)
            .execute(),
        ),
    ],
  ];
  test.each(attempts)('nobody can %s', async (_, attempt) => {
    const office = await arrangeOffice();
    const { id } = await file(office, '2026-03-23');
    await expect(attempt(office, id)).rejects.toThrow();
    expect(await statusOf(id)).toBe('pending');
    expect(await balanceAt(office.employee.employeeId, '2026-12-31')).toBe(10);
  });
});
