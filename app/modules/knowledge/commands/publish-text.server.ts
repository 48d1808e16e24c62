import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { Locale } from '~/platform/i18n';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { refusals } from './refusals';

/** Shows a version to readers, in place of the one they saw before. */
export function publishText(
  ctx: TenantContext,
  articleId: string,
  { locale, number }: { locale: Locale; number: number },
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const done = await trx
        .insertInto('article_texts')
        .values({ tenant_id: ctx.tenant.id, article_id: articleId, locale, number })
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'article_id', 'locale']).doUpdateSet({ number }),
        )
        .returning('id')
        .executeTakeFirst();
      if (!done) throw new BusinessError('knowledge:error.notAllowed');
      const payload = { locale, number };
      await emit(trx, { type: 'article.published', recordId: articleId, payload });
    }),
  );
}

/** Takes an article in a language away from its readers; its versions stay. */
export function unpublishText(
  ctx: TenantContext,
  articleId: string,
  locale: Locale,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const gone = await trx
        .deleteFrom('article_texts')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('article_id', '=', articleId)
        .where('locale', '=', locale)
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw new BusinessError('knowledge:error.notPublished');
      await emit(trx, { type: 'article.unpublished', recordId: articleId, payload: { locale } });
    }),
  );
}
