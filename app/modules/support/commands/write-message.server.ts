import type { Trx } from '~/platform/db/kysely.server';
import { attachFiles } from '~/platform/files/store.server';
import type { SupportContext } from './context';

/** Adds to a ticket's conversation. The author is whoever runs the transaction; the database stamps them. */
export async function writeMessage(
  trx: Trx,
  ctx: SupportContext,
  message: {
    ticketId: string;
    kind: 'public' | 'internal';
    body: string;
    files: readonly string[];
  },
): Promise<string> {
  const { id } = await trx
    .insertInto('ticket_messages')
    .values({
      tenant_id: ctx.tenant.id,
      ticket_id: message.ticketId,
      kind: message.kind,
      body: message.body,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await attachFiles(trx, ctx.tenant.id, message.files, { type: 'ticket_messages', id });
  return id;
}
