import { z } from 'zod';
import type { Trx } from '~/platform/db/kysely.server';
import { memberName, membersWith, stillHolding } from '~/platform/notifications/audience.server';
import type {
  DispatchedEvent,
  Notice,
  NotificationKinds,
  NotificationRules,
} from '~/platform/notifications/rules';

/** Managers hear what is asked of them, employees what became of it. */
export const leaveKinds: NotificationKinds = {
  leave_requested: { audiences: ['staff'] },
  leave_approved: { audiences: ['staff'] },
  leave_rejected: { audiences: ['staff'] },
  leave_cancelled: { audiences: ['staff'] },
  leave_adjusted: { audiences: ['staff'] },
};

export const leaveNotifications: NotificationRules = {
  'leave.requested': async (event, trx) => {
    const request = await load(event, trx);
    return tell('leave_requested', request, await approvers(trx, request));
  },
  'leave.approved': async (event, trx) => {
    const request = await load(event, trx);
    const decider = await memberName(trx, event.actorId);
    return tell('leave_approved', request, employee(request), { decider: decider ?? '' });
  },
  'leave.rejected': async (event, trx) => {
    const request = await load(event, trx);
    const decider = await memberName(trx, event.actorId);
    return tell('leave_rejected', request, employee(request), {
      decider: decider ?? '',
      note: request.note ?? '',
    });
  },
  'leave.cancelled': async (event, trx) => {
    const request = await load(event, trx);
    const byThemselves = event.actorId === request.userId;
    const people = byThemselves ? await approvers(trx, request) : employee(request);
    return tell('leave_cancelled', request, people, {
      by: (await memberName(trx, event.actorId)) ?? '',
    });
  },
  'leave.adjusted': async (event, trx) => {
    const request = await load(event, trx);
    const { days } = z.object({ days: z.number() }).parse(event.payload);
    return tell('leave_adjusted', request, employee(request), { change: days });
  },
};

type LeaveRequest = Awaited<ReturnType<typeof load>>;

async function load(event: DispatchedEvent, trx: Trx) {
  const row = await trx
    .selectFrom('leave_requests as r')
    .innerJoin('employees as e', (join) =>
      join.onRef('e.tenant_id', '=', 'r.tenant_id').onRef('e.id', '=', 'r.employee_id'),
    )
    .innerJoin('leave_types as t', (join) =>
      join.onRef('t.tenant_id', '=', 'r.tenant_id').onRef('t.id', '=', 'r.leave_type_id'),
    )
    .leftJoin('employees as m', (join) =>
      join.onRef('m.tenant_id', '=', 'e.tenant_id').onRef('m.id', '=', 'e.manager_id'),
    )
    .where('r.tenant_id', '=', event.tenantId)
    .where('r.id', '=', event.recordId)
    .select([
      'r.id',
      'r.start_date as from',
      'r.end_date as until',
      'r.days',
      'r.decision_note as note',
      'e.full_name as name',
      'e.user_id as userId',
      't.name as type',
      'm.user_id as managerUserId',
    ])
    .executeTakeFirstOrThrow();
  return { ...row, days: Number(row.days) };
}

const employee = (request: LeaveRequest) => (request.userId ? [request.userId] : []);

/** The manager and the leads of the employee's teams; where there is nobody, all who approve everybody's. */
async function approvers(trx: Trx, request: LeaveRequest): Promise<string[]> {
  const leads = request.userId
    ? await trx
        .selectFrom('team_members as tm')
        .innerJoin('teams as t', (join) =>
          join.onRef('t.tenant_id', '=', 'tm.tenant_id').onRef('t.id', '=', 'tm.team_id'),
        )
        .where('tm.user_id', '=', request.userId)
        .select('t.lead_user_id')
        .execute()
    : [];
  const near = await stillHolding(
    trx,
    [request.managerUserId, ...leads.map((lead) => lead.lead_user_id)],
    'leave.approve',
  );
  const people = near.length > 0 ? near : await membersWith(trx, 'leave.approve', 'all');
  return people.map(({ userId }) => userId).filter((userId) => userId !== request.userId);
}

function tell(
  kind: keyof typeof leaveKinds,
  request: LeaveRequest,
  userIds: readonly string[],
  values: Record<string, string | number> = {},
): Notice[] {
  const { id, name, type, from, until, days } = request;
  return userIds.map((userId) => ({
    userId,
    kind,
    params: { name, type, from, until, days, ...values },
    path: `/people/leave/${id}`,
  }));
}
