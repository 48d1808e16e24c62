import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { storeFiles } from '~/platform/files/store.server';
import type { Upload } from '~/platform/files/upload.server';
import { notFound } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { SupportContext } from './context';
import { ticketState } from './emit-changes.server';
import { refusals } from './refusals';
import { writeMessage } from './write-message.server';

/** Writes a note among staff. It changes nothing a client could notice. */
export async function addInternalNote(
  ctx: SupportContext,
  ticketId: string,
  note: { body: string; fileIds?: readonly string[]; idempotencyKey?: string | undefined },
  uploads: readonly Upload[] = [],
): Promise<{ messageId: string }> {
  const files = [...(note.fileIds ?? []), ...(await storeFiles(ctx, uploads))];
  return await explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, note.idempotencyKey, async () => {
        if (!(await ticketState(trx, ctx.tenant.id, ticketId))) throw notFound();
        const messageId = await writeMessage(trx, ctx, {
          ticketId,
          kind: 'internal',
          body: note.body,
          files,
        });
        await emit(trx, {
          type: 'ticket.noted',
          recordId: ticketId,
          payload: { messageId },
        });
        return { messageId };
      }),
    ),
  );
}
