import type { Trx } from '~/platform/db/kysely.server';
import { memberName, membersWith, stillHolding } from '~/platform/notifications/audience.server';
import type {
  DispatchedEvent,
  Notice,
  NotificationKinds,
  NotificationRules,
} from '~/platform/notifications/rules';

/** Managers hear that a week waits for them, employees what became of theirs. */
export const timesheetKinds: NotificationKinds = {
  timesheet_submitted: { audiences: ['staff'], email: false },
  timesheet_approved: { audiences: ['staff'], email: false },
  timesheet_rejected: { audiences: ['staff'] },
  timesheet_reopened: { audiences: ['staff'] },
};

export const timesheetNotifications: NotificationRules = {
  'timesheet.submitted': async (event, trx) => {
    const sheet = await load(event, trx);
    return (await approvers(trx, sheet)).map((userId) => ({
      userId,
      kind: 'timesheet_submitted',
      params: { name: sheet.name, week: sheet.week, hours: sheet.hours },
      path: `/people/timesheets/${sheet.id}`,
    }));
  },
  'timesheet.approved': (event, trx) => decided('timesheet_approved', event, trx),
  'timesheet.rejected': (event, trx) => decided('timesheet_rejected', event, trx),
  'timesheet.reopened': (event, trx) => decided('timesheet_reopened', event, trx),
};

type Sheet = Awaited<ReturnType<typeof load>>;

async function load(event: DispatchedEvent, trx: Trx) {
  const { minutes, ...sheet } = await trx
    .selectFrom('timesheets as s')
    .innerJoin('employees as e', (join) =>
      join.onRef('e.tenant_id', '=', 's.tenant_id').onRef('e.id', '=', 's.employee_id'),
    )
    .leftJoin('employees as m', (join) =>
      join.onRef('m.tenant_id', '=', 'e.tenant_id').onRef('m.id', '=', 'e.manager_id'),
    )
    .where('s.tenant_id', '=', event.tenantId)
    .where('s.id', '=', event.recordId)
    .select([
      's.id',
      's.week_start as week',
      's.total_minutes as minutes',
      'e.full_name as name',
      'e.user_id as userId',
      'm.user_id as managerUserId',
    ])
    .executeTakeFirstOrThrow();
  return { ...sheet, hours: Math.round((minutes / 60) * 100) / 100 };
}

async function decided(
  kind: keyof typeof timesheetKinds,
  event: DispatchedEvent,
  trx: Trx,
): Promise<Notice[]> {
  const sheet = await load(event, trx);
  if (!sheet.userId) return [];
  // The reason as it was then; the sheet may have moved on.
  const note = typeof event.payload.note === 'string' ? event.payload.note : '';
  const decider = (await memberName(trx, event.actorId)) ?? '';
  return [
    {
      userId: sheet.userId,
      kind,
      params: { decider, note, week: sheet.week, hours: sheet.hours },
      path: `/people/timesheet?week=${sheet.week}`,
    },
  ];
}

/** The manager and the leads of the employee's teams; where there is nobody, all who approve everybody's. */
async function approvers(trx: Trx, sheet: Sheet): Promise<string[]> {
  const leads = sheet.userId
    ? await trx
        .selectFrom('team_members as tm')
        .innerJoin('teams as t', (join) =>
          join.onRef('t.tenant_id', '=', 'tm.tenant_id').onRef('t.id', '=', 'tm.team_id'),
        )
        .where('tm.user_id', '=', sheet.userId)
        .select('t.lead_user_id')
        .execute()
    : [];
  const near = await stillHolding(
    trx,
    [sheet.managerUserId, ...leads.map((lead) => lead.lead_user_id)],
    'timesheets.approve',
  );
  const people = near.length > 0 ? near : await membersWith(trx, 'timesheets.approve', 'all');
  return people.map(({ userId }) => userId).filter((userId) => userId !== sheet.userId);
}
