import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { type DbContext, withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';

interface Wanted {
  reason: string;
  minutes: number;
  access: 'read' | 'act';
}

/**
 * Asks for access to a company: it begins at once, or once the owner has approved where the company wants
 * that. Its owners are told either way. Returns the grant's id.
 */
export async function requestSupport(
  ctx: DbContext,
  slug: string,
  { reason, minutes, access }: Wanted,
): Promise<string> {
  const { rows } = await explainConstraints(
    {
      support_grants_closed: { key: 'hub:error.closed' },
      support_grants_act: { key: 'hub:error.act', field: 'access' },
      support_grants_member: { key: 'hub:error.member' },
      support_grants_open: { key: 'hub:error.open' },
    },
    () =>
      withTenant(ctx, (trx) =>
        sql<{ id: string }>`
          select private.request_support(${slug}, ${reason}, ${minutes}, ${access}) as id`.execute(
          trx,
        ),
      ),
  );
  return rows[0]?.id ?? '';
}

/** The support person leaves before the time is over, or takes the request back. */
export async function endOwnSupport(ctx: DbContext, grantId: string): Promise<void> {
  const { numUpdatedRows } = await withTenant(ctx, (trx) =>
    trx
      .updateTable('support_grants')
      .set({ status: 'ended' })
      .where('id', '=', grantId)
      .where('user_id', '=', sql<string>`private.user_id()`)
      .where('status', 'in', ['requested', 'active'])
      .executeTakeFirst(),
  );
  if (numUpdatedRows === 0n) throw new BusinessError('hub:error.over');
}
