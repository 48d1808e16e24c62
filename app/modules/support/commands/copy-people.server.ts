import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { isOwnAddress } from '~/platform/mail/thread.server';
import { notFound } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { SupportContext } from './context';
import { ticketState } from './emit-changes.server';
import { refusals } from './refusals';

/** Copies an address on a ticket: it gets the answers by mail from now on. */
export function addCopy(ctx: SupportContext, ticketId: string, address: string): Promise<string> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      if (!(await ticketState(trx, ctx.tenant.id, ticketId))) throw notFound();
      if (isOwnAddress(address)) {
        throw new BusinessError('support:copies.error.own', { field: 'address' });
      }
      const { id } = await trx
        .insertInto('ticket_copies')
        .values({ tenant_id: ctx.tenant.id, ticket_id: ticketId, address })
        .returning('id')
        .executeTakeFirstOrThrow();
      const payload = { added: [address], removed: [] };
      await emit(trx, { type: 'ticket.copied', recordId: ticketId, payload });
      return id;
    }),
  );
}

/** Takes somebody off who was copied. Answers 404 for one that is not there. */
export function removeCopy(ctx: SupportContext, copyId: string): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const gone = await trx
        .deleteFrom('ticket_copies')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', copyId)
        .returning(['address', 'ticket_id as ticketId'])
        .executeTakeFirst();
      if (!gone) throw notFound();
      const payload = { added: [], removed: [gone.address] };
      await emit(trx, { type: 'ticket.copied', recordId: gone.ticketId, payload });
    }),
  );
}
