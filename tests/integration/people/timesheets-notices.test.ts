import { afterAll, describe, expect, test } from 'vitest';
import { approveWeek } from '~/modules/people/commands/approve-weeks.server';
import { rejectWeek } from '~/modules/people/commands/reject-week.server';
import { reopenWeek } from '~/modules/people/commands/reopen-week.server';
import { timesheetNotifications } from '~/modules/people/notifications.timesheets.server';
import { withTenant } from '~/platform/db/tenant.server';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeBureau, as, type Bureau, keep, line, monday } from './timesheets-support';

afterAll(closeJobs);

/** Whom the newest event of a week tells, and what. */
async function noticesOf(bureau: Bureau, sheetId: string) {
  const { rows } = await testDb().owner.query(
    'select * from public.events where record_id = $1 order by id desc limit 1',
    [sheetId],
  );
  const [row] = rows;
  const event = {
    id: row.id,
    tenantId: row.tenant_id,
    type: row.type,
    recordType: row.record_type,
    recordId: row.record_id,
    payload: row.payload,
    actorId: row.actor_id,
    depth: 0,
    createdAt: row.created_at,
  };
  return withTenant(
    jobFor(bureau.tenant),
    async (trx) => (await timesheetNotifications[event.type]?.(event, trx)) ?? [],
  );
}

describe('a week that is handed in', () => {
  test('waits with the manager', async () => {
    const bureau = await arrangeBureau();
    const me = as(bureau, 'employee');
    const { id } = await keep(me, monday, [line(bureau, [450])], { submit: true });
    expect(await noticesOf(bureau, id)).toEqual([
      {
        userId: bureau.manager.userId,
        kind: 'timesheet_submitted',
        params: { name: expect.stringContaining('employee'), week: monday, hours: 7.5 },
        path: `/people/timesheets/${id}`,
      },
    ]);
  });

  test('without a manager waits with all who approve everybody’s', async () => {
    const bureau = await arrangeBureau();
    const { id } = await keep(as(bureau, 'stranger'), monday, [], { submit: true });
    const told = (await noticesOf(bureau, id)).map(({ userId }) => userId);
    expect(told.sort()).toEqual([bureau.admin.userId, bureau.tenant.owner.userId].sort());
  });
});

test('its employee hears of every decision, with the reason given then', async () => {
  const bureau = await arrangeBureau();
  const me = as(bureau, 'employee');
  const hand = () => keep(me, monday, [line(bureau, [60])], { submit: true });
  const { id } = await hand();
  const heard = async () => {
    const notices = await noticesOf(bureau, id);
    return notices.map(({ userId, kind, params, path }) => [userId, kind, params?.note, path]);
  };
  const { userId } = bureau.employee;
  const path = `/people/timesheet?week=${monday}`;
  await rejectWeek(as(bureau, 'manager'), id, 'Too little');
  expect(await heard()).toEqual([[userId, 'timesheet_rejected', 'Too little', path]]);
  await hand();
  await approveWeek(as(bureau, 'manager'), id);
  expect(await heard()).toEqual([[userId, 'timesheet_approved', '', path]]);
  await reopenWeek(as(bureau, 'admin'), id, 'Wrong client');
  expect(await heard()).toEqual([[userId, 'timesheet_reopened', 'Wrong client', path]]);
});
