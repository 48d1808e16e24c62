import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { SupportContext } from './context';
import { ticketState } from './emit-changes.server';
import { refusals } from './refusals';

/**
 * Moves a ticket's conversation into another of the same client, which is named by number or id. It closes,
 * and its page leads to the other one. Returns the id of that.
 */
export function mergeTickets(
  ctx: SupportContext,
  sourceId: string,
  into: { number: number } | { id: string },
): Promise<string> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      if (!(await ticketState(trx, ctx.tenant.id, sourceId))) throw notFound();
      const target = await trx
        .selectFrom('tickets')
        .where('tenant_id', '=', ctx.tenant.id)
        .where((eb) => ('id' in into ? eb('id', '=', into.id) : eb('number', '=', into.number)))
        .select(['id', 'number'])
        .executeTakeFirst();
      if (!target) throw new BusinessError('support:merge.error.none', { field: 'number' });
      await sql`select private.merge_tickets(${sourceId}, ${target.id})`.execute(trx);
      await emit(trx, {
        type: 'ticket.merged',
        recordId: sourceId,
        payload: { into: target.id, number: target.number },
      });
      return target.id;
    }),
  );
}
