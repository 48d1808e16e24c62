import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { SupportContext } from './context';
import { ticketState } from './emit-changes.server';
import { refusals } from './refusals';

/** What a ticket is linked to; what is left out stays. */
export interface TicketLinks {
  /** A project of the same client; null for none. */
  projectId?: string | null | undefined;
  /** Whose it is, for one that came from an unknown address. */
  clientId?: string | undefined;
  contactId?: string | undefined;
}

/** Links a ticket to a project, or one that nobody owns to a client and contact. */
export function linkTicket(
  ctx: SupportContext,
  ticketId: string,
  { projectId, clientId, contactId }: TicketLinks,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      if (!(await ticketState(trx, ctx.tenant.id, ticketId))) throw notFound();
      const contact = contactId
        ? await trx
            .selectFrom('client_contacts')
            .where('tenant_id', '=', ctx.tenant.id)
            .where('id', '=', contactId)
            .select('client_id')
            .executeTakeFirst()
        : undefined;
      const owner = contact?.client_id ?? clientId;
      if (projectId === undefined && !owner) return;
      const changed = await trx
        .updateTable('tickets')
        .set({
          ...(projectId !== undefined && { project_id: projectId }),
          ...(owner && { client_id: owner }),
          ...(contactId && { contact_id: contactId }),
        })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', ticketId)
        .returning(['client_id as clientId', 'project_id as projectId'])
        .executeTakeFirst();
      if (!changed) throw new BusinessError('support:error.notAllowed');
      await emit(trx, { type: 'ticket.linked', recordId: ticketId, payload: changed });
    }),
  );
}
