import pg from 'pg';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { Locale } from '~/platform/i18n';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import { findVersion, latestVersion } from '../queries/versions.server';
import type { TextInput } from '../schema';
import { ArticleConflict, refusals } from './refusals';

/**
 * Saves a new state of an article in a language, written over version `number`. Readers see it once it is
 * published. Throws ArticleConflict when somebody has saved since.
 */
export async function saveText(
  ctx: TenantContext,
  articleId: string,
  input: TextInput,
): Promise<{ id: string; number: number }> {
  try {
    return await explainConstraints(refusals, () =>
      withTenant(ctx, async (trx) => {
        const number = input.number + 1;
        const { id } = await trx
          .insertInto('article_versions')
          .values({
            tenant_id: ctx.tenant.id,
            article_id: articleId,
            locale: input.locale,
            number,
            title: input.title,
            summary: input.summary,
            body: input.body,
            note: input.note,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const payload = { locale: input.locale, number };
        await emit(trx, { type: 'article.saved', recordId: articleId, payload });
        return { id, number };
      }),
    );
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.constraint !== 'article_versions_number') {
      throw error;
    }
    const newest = await withTenant(ctx, (trx) =>
      latestVersion(trx, ctx.tenant.id, articleId, input.locale),
    );
    throw new ArticleConflict(newest?.authorName);
  }
}

/** Puts an old version on top again, as a new one; the published text stays until it is published. */
export async function restoreVersion(
  ctx: TenantContext,
  articleId: string,
  { locale, number }: { locale: Locale; number: number },
): Promise<{ id: string; number: number }> {
  const [old, newest] = await withTenant(ctx, (trx) =>
    Promise.all([
      findVersion(trx, ctx.tenant.id, articleId, locale, number),
      latestVersion(trx, ctx.tenant.id, articleId, locale),
    ]),
  );
  if (!old || !newest) throw notFound();
  return await saveText(ctx, articleId, {
    locale,
    number: newest.number,
    title: old.title,
    summary: old.summary,
    body: old.body,
    note: ctx.t('knowledge:history.restoredNote', { number }),
  });
}
