import { explainConstraints } from '~/platform/db/constraints.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { NewArticle } from '../schema';
import { slugOf } from '../slug';
import { refusals } from './refusals';

/** Begins an article with its first draft in one language, once per idempotency key. */
export function createArticle(ctx: TenantContext, input: NewArticle): Promise<{ id: string }> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const article = await trx
          .insertInto('articles')
          .values({
            tenant_id: ctx.tenant.id,
            slug: slugOf(input.title),
            category_id: input.categoryId ?? null,
            visibility: input.visibility,
            review_on: input.reviewOn ?? null,
          })
          .returning(['id', 'slug'])
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('article_versions')
          .values({
            tenant_id: ctx.tenant.id,
            article_id: article.id,
            locale: input.locale,
            number: 1,
            title: input.title,
            summary: input.summary,
            body: input.body,
          })
          .execute();
        await emit(trx, {
          type: 'article.created',
          recordId: article.id,
          payload: { slug: article.slug, visibility: input.visibility },
        });
        return { id: article.id };
      }),
    ),
  );
}
