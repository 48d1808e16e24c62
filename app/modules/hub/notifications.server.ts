import type { Trx } from '~/platform/db/kysely.server';
import type { DispatchedEvent } from '~/platform/events/event';
import { membersWith } from '~/platform/notifications/audience.server';
import type { Notice, NotificationKinds, NotificationRules } from '~/platform/notifications/rules';
import { findGrant } from './queries/grants.server';

/** Owners hear what happens to their trial; who decides about support access hears of each. */
export const kinds: NotificationKinds = {
  trial_ending: { audiences: ['staff'] },
  trial_expired: { audiences: ['staff'] },
  trial_extended: { audiences: ['staff'] },
  support_requested: { audiences: ['staff'] },
  support_started: { audiences: ['staff'] },
  support_ended: { audiences: ['staff'], email: false },
};

export const notifications: NotificationRules = {
  'trial.ending': (event, trx) =>
    tellOwners(trx, event, 'trial_ending', {
      endsOn: String(event.payload.endsOn),
      days: Number(event.payload.daysLeft),
    }),
  'trial.expired': (event, trx) =>
    tellOwners(trx, event, 'trial_expired', { endedOn: String(event.payload.endedOn) }),
  'trial.extended': (event, trx) =>
    tellOwners(trx, event, 'trial_extended', { endsOn: String(event.payload.endsOn) }),
  'support_access.requested': (event, trx) => tellAboutGrant(trx, event, 'support_requested'),
  'support_access.started': (event, trx) => tellAboutGrant(trx, event, 'support_started'),
  'support_access.ended': (event, trx) => tellAboutGrant(trx, event, 'support_ended'),
};

async function tellOwners(
  trx: Trx,
  event: DispatchedEvent,
  kind: string,
  params: NonNullable<Notice['params']>,
): Promise<Notice[]> {
  const owners = await trx
    .selectFrom('memberships as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.tenant_id', '=', 'm.tenant_id').onRef('r.id', '=', 'm.role_id'),
    )
    .where('m.tenant_id', '=', event.tenantId)
    .where('m.status', '=', 'active')
    .where('r.key', '=', 'owner')
    .select('m.user_id as userId')
    .execute();
  return owners.map(({ userId }) => ({ userId, kind, params, path: '/trial' }));
}

async function tellAboutGrant(trx: Trx, event: DispatchedEvent, kind: string): Promise<Notice[]> {
  const grant = await findGrant(trx, event.tenantId, event.recordId);
  if (!grant) return [];
  const people = await membersWith(trx, 'support_access.manage', 'all');
  return people.map(({ userId }) => ({
    userId,
    kind,
    params: {
      name: grant.personName,
      reason: grant.reason,
      minutes: grant.minutes,
      access: grant.access,
    },
    path: `/settings/support-access/${grant.id}`,
  }));
}
