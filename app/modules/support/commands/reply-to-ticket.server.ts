import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { storeFiles } from '~/platform/files/store.server';
import type { Upload } from '~/platform/files/upload.server';
import { notFound } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { Status } from '../status';
import type { SupportContext } from './context';
import { emitChanges, ticketState } from './emit-changes.server';
import { refusals } from './refusals';
import { writeMessage } from './write-message.server';

interface Reply {
  body: string;
  /** Staff: what the ticket becomes with this answer. */
  status?: Status | undefined;
  /** Stored before, by the same person. */
  fileIds?: readonly string[];
  idempotencyKey?: string | undefined;
}

/**
 * Answers a ticket, visibly to both sides. A client's answer reopens it; the first one by staff opens it.
 * Answers 404 for a ticket the caller cannot see.
 */
export async function replyToTicket(
  ctx: SupportContext,
  ticketId: string,
  reply: Reply,
  uploads: readonly Upload[] = [],
): Promise<{ messageId: string }> {
  const files = [...(reply.fileIds ?? []), ...(await storeFiles(ctx, uploads))];
  return await explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, reply.idempotencyKey, async () => {
        const before = await ticketState(trx, ctx.tenant.id, ticketId);
        if (!before) throw notFound();
        const messageId = await writeMessage(trx, ctx, {
          ticketId,
          kind: 'public',
          body: reply.body,
          files,
        });
        if (reply.status) await setStatus(trx, ctx, ticketId, reply.status);
        const after = await ticketState(trx, ctx.tenant.id, ticketId);
        await emit(trx, {
          type: 'ticket.replied',
          recordId: ticketId,
          payload: { messageId, status: after?.status ?? before.status },
        });
        if (after) await emitChanges(trx, ticketId, before, after, { withReply: true });
        return { messageId };
      }),
    ),
  );
}

async function setStatus(
  trx: Trx,
  ctx: SupportContext,
  ticketId: string,
  status: Status,
): Promise<void> {
  await trx
    .updateTable('tickets')
    .set({ status })
    .where('tenant_id', '=', ctx.tenant.id)
    .where('id', '=', ticketId)
    .where('status', '<>', status)
    .execute();
}
