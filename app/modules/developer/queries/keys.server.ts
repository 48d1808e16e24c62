import type { Trx } from '~/platform/db/kysely.server';

export const PAGE_SIZE = 50;

/** Keys the caller may see, newest first, with their makers; `after` is the last id of the page before. */
export async function listKeys(trx: Trx, tenantId: string, after: string) {
  let query = trx
    .selectFrom('api_keys as k')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.tenant_id', '=', 'k.tenant_id').onRef('m.user_id', '=', 'k.user_id'),
    )
    .where('k.tenant_id', '=', tenantId)
    .select([
      'k.id',
      'k.name',
      'k.prefix',
      'k.permissions',
      'k.expires_at as expiresAt',
      'k.last_used_at as lastUsedAt',
      'k.revoked_at as revokedAt',
      'm.display_name as maker',
    ])
    .orderBy('k.id', 'desc')
    .limit(PAGE_SIZE + 1);
  if (after) query = query.where('k.id', '<', after);
  const rows = await query.execute();
  return { keys: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE };
}

/** The vocabulary in its order, to offer what the maker's role holds. */
export function listPermissions(trx: Trx) {
  return trx.selectFrom('permissions').select(['code', 'module']).orderBy('position').execute();
}
