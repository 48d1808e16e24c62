import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { resolveMentions } from '../mentions.server';
import type { CommentedTable } from '../records';
import { commentedRecord } from '../registry.server';
import type { CommentInput } from '../schema';
import { refusals } from './refusals';

/** Says something about a record. What a client writes is read by both sides, always. */
export function postComment(
  ctx: TenantContext,
  table: CommentedTable,
  recordId: string,
  input: CommentInput,
): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const record = await commentedRecord(table).find(trx, ctx.tenant.id, recordId);
        if (!record) throw notFound();
        const shared = ctx.role.audience === 'client' || input.visibility === 'shared';
        if (shared && !record.isShared) {
          throw new BusinessError('comments:error.notShared', { field: 'visibility' });
        }
        const place = { table, id: recordId, shared };
        const { body, mentioned } = await resolveMentions(trx, place, input);
        const row = await trx
          .insertInto('comments')
          .values({
            tenant_id: ctx.tenant.id,
            record_type: table,
            record_id: recordId,
            body,
            shared,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await mention(trx, ctx, row.id, mentioned);
        const payload = { recordType: table, recordId, shared, mentioned };
        await emit(trx, { type: 'comment.posted', recordId: row.id, payload });
        return row;
      }),
    ),
  );
}

/** Writes down whom a comment mentions; the database asks once more whether they may see it. */
export async function mention(
  trx: Trx,
  ctx: TenantContext,
  commentId: string,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  await trx
    .insertInto('comment_mentions')
    .values(
      people.map((userId) => ({
        tenant_id: ctx.tenant.id,
        comment_id: commentId,
        user_id: userId,
      })),
    )
    .execute();
}
