import { data } from '@remix-run/node';
import { z } from 'zod';
import { ConflictError } from '~/platform/http/errors';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { forbidden, type TenantContext } from '~/platform/rbac/guard.server';
import { changeArticle, deleteArticle, markReviewed } from '../commands/change-article.server';
import { publishText, unpublishText } from '../commands/publish-text.server';
import { localeSchema, placeSchema, reviewSchema, versionSchema } from '../schema';

/** The forms of an article's page: its place, publishing, reviewing, deleting. */
export async function articleAction(request: Request, ctx: TenantContext, id: string) {
  const posted = await readForm(request);
  const list = `/app/${ctx.tenant.slug}/knowledge`;
  switch (posted.get('intent')) {
    case 'place':
      return await run(posted, placeSchema, ctx, async (value) => {
        const { categoryId = null, reviewOn = null } = value;
        await changeArticle(ctx, id, { ...value, categoryId, reviewOn });
        return [`${list}/${id}`, 'knowledge:article.changed'];
      });
    case 'reviewed':
      return await run(posted, reviewSchema, ctx, async ({ reviewOn }) => {
        await markReviewed(ctx, id, reviewOn);
        return [`${list}/${id}`, 'knowledge:article.reviewed'];
      });
    case 'publish':
      mayPublish(ctx);
      return await run(posted, versionSchema, ctx, async (value) => {
        await publishText(ctx, id, value);
        return [`${list}/${id}?locale=${value.locale}`, 'knowledge:edit.published'];
      });
    case 'unpublish':
      mayPublish(ctx);
      return await run(posted, localeSchema, ctx, async ({ locale }) => {
        await unpublishText(ctx, id, locale);
        return [`${list}/${id}?locale=${locale}`, 'knowledge:edit.unpublished'];
      });
    default:
      return await run(posted, z.object({ intent: z.literal('delete') }), ctx, async () => {
        mayPublish(ctx);
        await deleteArticle(ctx, id);
        return [list, 'knowledge:article.deleted'];
      });
  }
}

function mayPublish(ctx: TenantContext): void {
  if (!ctx.can('articles.publish')) throw forbidden('articles.publish');
}

/** Checks a form, does it, and leads to the page with the words that follow from it. */
async function run<Schema extends z.ZodType>(
  posted: FormData,
  schema: Schema,
  ctx: TenantContext,
  work: (value: z.output<Schema>) => Promise<[page: string, key: string]>,
) {
  const form = await checkForm(posted, schema, ctx.t);
  if (form.value === undefined) return invalid(form);
  try {
    const [page, key] = await work(form.value);
    return redirectWithToast(page, { key });
  } catch (error) {
    const answer = invalid(form, error);
    return error instanceof ConflictError ? data(answer.data, { status: 409 }) : answer;
  }
}
