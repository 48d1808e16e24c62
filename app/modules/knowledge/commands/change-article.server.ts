import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { Visibility } from '../visibility';
import { ArticleConflict, refusals } from './refusals';

/** What changes; null takes away, what is left out stays. */
interface PlaceChange {
  version: number;
  visibility?: Visibility | undefined;
  categoryId?: string | null | undefined;
  reviewOn?: string | null | undefined;
}

/** Changes for whom an article is and where it belongs, as the person saw it (`version`). */
export function changeArticle(ctx: TenantContext, id: string, input: PlaceChange): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const before = await trx
        .selectFrom('articles')
        .select('version')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!before) throw notFound();
      if (before.version !== input.version) throw new ArticleConflict();
      const changed = await trx
        .updateTable('articles')
        .set({
          // Never nothing at all: an update without columns is no statement.
          visibility: input.visibility ?? sql.ref('visibility'),
          ...(input.categoryId !== undefined && { category_id: input.categoryId }),
          ...(input.reviewOn !== undefined && { review_on: input.reviewOn }),
        })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .where('version', '=', input.version)
        .returning(['visibility', 'category_id as categoryId'])
        .$castTo<{ visibility: Visibility; categoryId: string | null }>()
        .executeTakeFirst();
      if (!changed) throw new BusinessError('knowledge:error.notAllowed');
      await emit(trx, { type: 'article.changed', recordId: id, payload: changed });
    }),
  );
}

/** Somebody has read the article and found it right; `reviewOn` is when to look again. */
export function markReviewed(
  ctx: TenantContext,
  id: string,
  reviewOn: string | undefined,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const done = await trx
        .updateTable('articles')
        .set({ reviewed_at: ctx.now(), review_on: reviewOn ?? null })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!done) throw new BusinessError('knowledge:error.notAllowed');
      const payload = { reviewOn: reviewOn ?? null };
      await emit(trx, { type: 'article.reviewed', recordId: id, payload });
    }),
  );
}

/** Removes an article with all its languages, versions and votes. */
export function deleteArticle(ctx: TenantContext, id: string): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const gone = await trx
        .deleteFrom('articles')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('slug')
        .executeTakeFirst();
      if (!gone) throw new BusinessError('knowledge:error.notAllowed');
      await emit(trx, { type: 'article.deleted', recordId: id, payload: { slug: gone.slug } });
    }),
  );
}
