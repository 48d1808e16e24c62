import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound } from '~/platform/rbac/guard.server';
import type { SupportContext } from './context';
import { emitChanges, ticketState } from './emit-changes.server';
import { refusals } from './refusals';

/** Whoever asked says that it is solved. Closing twice is closing once; a reply reopens. */
export function closeTicket(ctx: SupportContext, ticketId: string): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const before = await ticketState(trx, ctx.tenant.id, ticketId);
      if (!before) throw notFound();
      if (before.status === 'closed') return;
      await trx
        .updateTable('tickets')
        .set({ status: 'closed' })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', ticketId)
        .execute();
      const after = await ticketState(trx, ctx.tenant.id, ticketId);
      if (after?.status !== 'closed') throw new BusinessError('support:error.notAllowed');
      await emitChanges(trx, ticketId, before, after);
    }),
  );
}
