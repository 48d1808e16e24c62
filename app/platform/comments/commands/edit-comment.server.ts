import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { resolveMentions } from '../mentions.server';
import { findComment } from '../queries.server';
import type { CommentEdit } from '../schema';
import { mention } from './post-comment.server';
import { refusals } from './refusals';

/** Changes one's own words; what they were stays readable for staff. Only who is newly mentioned is told. */
export function editComment(ctx: TenantContext, id: string, input: CommentEdit): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const before = await findComment(trx, ctx.tenant.id, id);
      if (!before) throw notFound();
      if (before.removedAt) throw new BusinessError('comments:error.gone');
      const place = { table: before.table, id: before.recordId, shared: before.shared };
      const { body, mentioned } = await resolveMentions(trx, place, input);
      if (body === before.body) return;
      const changed = await trx
        .updateTable('comments')
        .set({ body })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!changed) throw new BusinessError('comments:error.notAllowed');
      const known = new Set(before.mentions.map((person) => person.id));
      const added = mentioned.filter((person) => !known.has(person));
      const gone = [...known].filter((person) => !mentioned.includes(person));
      if (gone.length > 0) {
        await trx
          .deleteFrom('comment_mentions')
          .where('tenant_id', '=', ctx.tenant.id)
          .where('comment_id', '=', id)
          .where('user_id', 'in', gone)
          .execute();
      }
      await mention(trx, ctx, id, added);
      const { table, recordId, shared } = before;
      const payload = { recordType: table, recordId, shared, mentioned: added };
      await emit(trx, { type: 'comment.edited', recordId: id, payload });
    }),
  );
}
