import type { Scope } from '~/platform/auth/session.server';
import type { Trx } from '~/platform/db/kysely.server';

/** An active member with what their role holds of one permission. */
export interface Holder {
  userId: string;
  name: string;
  scope: Exclude<Scope, 'none'>;
  audience: 'staff' | 'client';
}

const atLeast = {
  own: ['own', 'team', 'all'],
  team: ['team', 'all'],
  all: ['all'],
} as const;

/**
 * Active members whose role holds a permission at least as widely as `minScope`, for notification rules.
 * With `all` they may see every record; for `own` and `team` the rule must check that this one is theirs.
 */
export function membersWith(
  trx: Trx,
  permission: string,
  minScope: Exclude<Scope, 'none'> = 'all',
): Promise<Holder[]> {
  return trx
    .selectFrom('memberships as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.tenant_id', '=', 'm.tenant_id').onRef('r.id', '=', 'm.role_id'),
    )
    .innerJoin('role_permissions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'm.tenant_id').onRef('p.role_id', '=', 'm.role_id'),
    )
    .where('m.status', '=', 'active')
    .where('p.permission', '=', permission)
    .where('p.scope', 'in', [...atLeast[minScope]])
    .select(['m.user_id as userId', 'm.display_name as name', 'p.scope', 'r.audience'])
    .orderBy('m.id')
    .$castTo<Holder>()
    .execute();
}

/** Active members among these people whose role holds the permission at all: drops who lost it meanwhile. */
export async function stillHolding(
  trx: Trx,
  userIds: readonly (string | null | undefined)[],
  permission: string,
): Promise<Holder[]> {
  const wanted = new Set(userIds.filter(Boolean));
  if (wanted.size === 0) return [];
  return (await membersWith(trx, permission, 'own')).filter(({ userId }) => wanted.has(userId));
}

/** A client organisation's contacts who may use the portal and hold the permission. */
export async function clientContactsWith(
  trx: Trx,
  clientId: string,
  permission: string,
): Promise<Holder[]> {
  const contacts = await trx
    .selectFrom('client_contacts')
    .where('client_id', '=', clientId)
    .where('user_id', 'is not', null)
    .select('user_id')
    .execute();
  return stillHolding(
    trx,
    contacts.map((contact) => contact.user_id),
    permission,
  );
}

/** A member's name, for the words of a notice; null when nobody did it or they are gone. */
export async function memberName(trx: Trx, userId: string | null): Promise<string | null> {
  if (!userId) return null;
  const member = await trx
    .selectFrom('memberships')
    .where('user_id', '=', userId)
    .select('display_name')
    .executeTakeFirst();
  return member?.display_name ?? null;
}
