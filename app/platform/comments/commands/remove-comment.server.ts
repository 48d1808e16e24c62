import { sql } from 'kysely';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { findComment } from '../queries.server';

/** Takes a comment's words away; that there was one, and who removed it, stays. Twice changes nothing. */
export function removeComment(ctx: TenantContext, id: string): Promise<void> {
  return withTenant(ctx, async (trx) => {
    const comment = await findComment(trx, ctx.tenant.id, id);
    if (!comment) throw notFound();
    if (comment.removedAt) return;
    const { rows } = await sql<{ removed: boolean }>`
      select private.remove_comment(${id}::uuid) as removed`.execute(trx);
    if (!rows[0]?.removed) throw new BusinessError('comments:error.notAllowed');
    const { table, recordId, shared } = comment;
    const payload = { recordType: table, recordId, shared };
    await emit(trx, { type: 'comment.removed', recordId: id, payload });
  });
}
