import { afterAll, beforeAll, expect, test } from 'vitest';
import { leaveIn, workloadFacts } from '~/modules/projects/queries/workload.server';
import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/context.server';
import { testDb } from '../../setup/database';
import { arrangeMember, openContext } from '../../setup/people';
import { arrangeOffice, file, type LeaveOffice, moveClockTo } from '../people/leave-support';

let office: LeaveOffice;
let manager: TenantContext;
let employee: TenantContext;
let lead: TenantContext;

/** Monday 9 March 2026; the employee is on leave from Tuesday to Wednesday. */
const week = '2026-03-09';

beforeAll(async () => {
  await moveClockTo('2026-03-02');
  office = await arrangeOffice();
  manager = await openContext(office.manager, office.tenant);
  employee = await openContext(office.employee, office.tenant);
  lead = await openContext(await arrangeMember(office.tenant, 'manager'), office.tenant);
  const { id } = await file(office, '2026-03-10', '2026-03-11');
  await testDb().owner.query(`update public.leave_requests set status = 'approved' where id = $1`, [
    id,
  ]);
  // Part-time, twenty hours.
  await testDb().owner.query(
    'update public.employees set weekly_minutes = 1200 where user_id = $1',
    [office.employee.userId],
  );
});

afterAll(() => testDb().owner.query(`update private.clock set moved_by = interval '0'`));

const facts = (ctx: TenantContext) =>
  readTenant(ctx, (trx) =>
    workloadFacts(trx, { tenantId: office.tenant.id, from: week, until: '2026-03-15', team: '' }),
  );
const ofWeek = (days: { day: string; minutes: number; away: number }[] | undefined) =>
  (days ?? [])
    .filter(({ day }) => day >= week)
    .map(({ day, minutes, away }) => `${day} ${minutes} ${away}`);

test('who runs projects sees everybody’s days: part-time, weekends and leave', async () => {
  const seen = await facts(manager);
  expect(ofWeek(seen.days.get(office.employee.userId))).toEqual([
    '2026-03-09 240 0',
    '2026-03-10 240 1',
    '2026-03-11 240 1',
    '2026-03-12 240 0',
    '2026-03-13 240 0',
  ]);
  expect(seen.days.has(office.manager.userId)).toBe(true);
});

test('who runs none sees only their own', async () => {
  expect([...(await facts(employee)).days.keys()]).toEqual([office.employee.userId]);
});

test('why somebody is away is told to whoever may read their leave, and to nobody else', async () => {
  const reasons = (ctx: TenantContext) =>
    readTenant(ctx, (trx) => leaveIn(trx, office.tenant.id, office.employee.userId, week));
  expect((await reasons(manager)).size).toBe(2);
  expect((await reasons(lead)).size).toBe(0);
  expect(ofWeek((await facts(lead)).days.get(office.employee.userId))).toContain(
    '2026-03-10 240 1',
  );
});
