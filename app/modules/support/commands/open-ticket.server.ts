import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { storeFiles } from '~/platform/files/store.server';
import type { Upload } from '~/platform/files/upload.server';
import { emit } from '../events.server';
import type { NewTicket } from '../schema';
import type { SupportContext } from './context';
import { refusals } from './refusals';
import { writeMessage } from './write-message.server';

/**
 * Opens a ticket with its first message and files, once per idempotency key. The database allots the
 * number and stamps who asked; files are stored before, outside the transaction.
 */
export async function openTicket(
  ctx: SupportContext,
  input: NewTicket,
  uploads: readonly Upload[] = [],
): Promise<{ id: string; number: number }> {
  const files = await storeFiles(ctx, uploads);
  return await explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const ticket = await trx
          .insertInto('tickets')
          .values({
            tenant_id: ctx.tenant.id,
            subject: input.subject,
            client_id: input.clientId ?? null,
            contact_id: input.contactId ?? null,
            requester_id: input.contactId ? null : ctx.user.id,
            priority: input.priority ?? 'normal',
            assignee_id: input.assigneeId ?? null,
          })
          .returning(['id', 'number', 'assignee_id'])
          .executeTakeFirstOrThrow();
        await writeMessage(trx, ctx, {
          ticketId: ticket.id,
          kind: 'public',
          body: input.body,
          files,
        });
        await emit(trx, {
          type: 'ticket.created',
          recordId: ticket.id,
          payload: { number: ticket.number, assigneeId: ticket.assignee_id },
        });
        return ticket;
      }),
    ),
  );
}
