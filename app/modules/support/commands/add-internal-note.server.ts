import { MentionQuestion, resolveMentions } from '~/platform/comments/mentions.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { storeFiles } from '~/platform/files/store.server';
import type { Upload } from '~/platform/files/upload.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { SupportContext } from './context';
import { ticketState } from './emit-changes.server';
import { refusals } from './refusals';
import { writeMessage } from './write-message.server';

/** Writes a note among staff, who are called by an @ and their name. It changes nothing a client could notice. */
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
        const { body, mentioned } = await called(trx, ticketId, note.body);
        const messageId = await writeMessage(trx, ctx, {
          ticketId,
          kind: 'internal',
          body,
          files,
        });
        await emit(trx, {
          type: 'ticket.noted',
          recordId: ticketId,
          payload: { messageId, mentioned },
        });
        return { messageId };
      }),
    ),
  );
}

/** Whom a note calls, of those who see the ticket. A name that could be several people's is asked for in full. */
async function called(trx: Trx, ticketId: string, body: string) {
  try {
    return await resolveMentions(trx, { table: 'tickets', id: ticketId, shared: false }, { body });
  } catch (error) {
    const [question] = error instanceof MentionQuestion ? error.questions : [];
    if (!question) throw error;
    const names = question.people.map(({ name }) => name).join(', ');
    const values = { word: question.words, names };
    throw new BusinessError('support:error.whom', { field: 'body', values });
  }
}
