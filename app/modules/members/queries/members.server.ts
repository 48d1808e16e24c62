import type { Trx } from '~/platform/db/kysely.server';
import { containing } from '~/platform/db/like';

export const PAGE_SIZE = 50;

export interface MemberFilter {
  search: string;
  roleId: string;
  status: string;
  after: string;
}

/** Members in the order they joined, one keyset page; `after` is the last id of the page before. */
export async function listMembers(
  trx: Trx,
  tenantId: string,
  filter: MemberFilter,
  size = PAGE_SIZE,
) {
  let query = trx
    .selectFrom('memberships as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.tenant_id', '=', 'm.tenant_id').onRef('r.id', '=', 'm.role_id'),
    )
    .select([
      'm.id',
      'm.display_name as name',
      'm.email',
      'm.status',
      'r.key as roleKey',
      'r.name as roleName',
    ])
    .where('m.tenant_id', '=', tenantId)
    .orderBy('m.id')
    .limit(size + 1);
  if (filter.roleId) query = query.where('m.role_id', '=', filter.roleId);
  if (filter.status) query = query.where('m.status', '=', filter.status);
  if (filter.after) query = query.where('m.id', '>', filter.after);
  if (filter.search) {
    const pattern = containing(filter.search);
    query = query.where((eb) =>
      eb.or([eb('m.display_name', 'ilike', pattern), eb('m.email', 'ilike', pattern)]),
    );
  }
  const rows = await query.execute();
  return { members: rows.slice(0, size), hasMore: rows.length > size };
}

/** One member with their role, or undefined. */
export function findMember(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('memberships as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.tenant_id', '=', 'm.tenant_id').onRef('r.id', '=', 'm.role_id'),
    )
    .select([
      'm.id',
      'm.user_id as userId',
      'm.display_name as name',
      'm.email',
      'm.status',
      'm.created_at as createdAt',
      'm.role_id as roleId',
      'r.key as roleKey',
      'r.name as roleName',
      'r.audience',
    ])
    .where('m.tenant_id', '=', tenantId)
    .where('m.id', '=', id)
    .executeTakeFirst();
}

/** Invitations nobody has answered yet, newest first; expired ones too, as they can be renewed. */
export function listOpenInvitations(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('invitations as i')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.tenant_id', '=', 'i.tenant_id').onRef('r.id', '=', 'i.role_id'),
    )
    .select([
      'i.id',
      'i.email',
      'i.full_name as name',
      'i.expires_at as expiresAt',
      'r.key as roleKey',
      'r.name as roleName',
    ])
    .where('i.tenant_id', '=', tenantId)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .orderBy('i.id', 'desc')
    .limit(100)
    .execute();
}
