import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { fillReply } from '../canned';
import { findReply } from './desk.server';
import { findTicket } from './ticket.server';

/** A canned reply filled in for a ticket and whoever answers it; undefined where either is not there. */
export async function filledReply(
  ctx: TenantContext,
  ticketId: string,
  cannedId: string,
): Promise<string | undefined> {
  const [ticket, reply] = await readTenant(ctx, (trx) =>
    Promise.all([
      findTicket(trx, ctx.tenant.id, ticketId),
      findReply(trx, ctx.tenant.id, cannedId),
    ]),
  );
  if (!ticket || !reply) return undefined;
  return fillReply(reply.body, {
    requester: ticket.requester,
    first_name: ticket.requester.split(/\s/)[0] ?? ticket.requester,
    client: ticket.client ?? ticket.requester,
    number: String(ticket.number),
    subject: ticket.subject,
    agent: ctx.user.name,
    company: ctx.tenant.name,
  });
}
