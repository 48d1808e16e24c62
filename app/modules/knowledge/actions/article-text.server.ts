import { data } from '@remix-run/node';
import { withTenant } from '~/platform/db/tenant.server';
import { withUploads } from '~/platform/files/upload.server';
import { checkForm, type FormReply, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { SafeHtml } from '~/platform/markdown/markdown.server';
import { forbidden, type TenantContext } from '~/platform/rbac/guard.server';
import { articleHtml } from '../article-html.server';
import { createArticle } from '../commands/create-article.server';
import { publishText } from '../commands/publish-text.server';
import { ArticleConflict } from '../commands/refusals';
import { saveText } from '../commands/save-text.server';
import { difference, type Part } from '../difference.server';
import { findVersion, latestVersion } from '../queries/versions.server';
import { newArticleSchema, type TextInput, textSchema } from '../schema';
import { addPicture } from './add-picture.server';

/** What the editor gets back: the form as it was, how the text looks, what somebody else changed meanwhile. */
export interface EditorReply extends FormReply {
  preview?: SafeHtml;
  theirs?: Record<'title' | 'summary' | 'body', Part[]>;
  /** A picture was put at the end of the text. */
  hasPicture?: boolean;
}

function preview(ctx: TenantContext, body: string): SafeHtml {
  return articleHtml(body, 3, { files: `/app/${ctx.tenant.slug}/files` });
}

/** A new article: shown as it would look, or begun. */
export async function newArticleAction(request: Request, ctx: TenantContext) {
  const posted = await readForm(request);
  const form = await checkForm(posted, newArticleSchema, ctx.t);
  if (!form.value) return data<EditorReply>(invalid(form).data, { status: 422 });
  if (posted.get('intent') === 'preview') {
    return data<EditorReply>({
      lastResult: form.submission.reply(),
      preview: preview(ctx, form.value.body),
    });
  }
  try {
    const { id } = await createArticle(ctx, form.value);
    const page = `/app/${ctx.tenant.slug}/knowledge/${id}?locale=${form.value.locale}`;
    return redirectWithToast(page, { key: 'knowledge:edit.created' });
  } catch (error) {
    return data<EditorReply>(invalid(form, error).data, { status: 422 });
  }
}

/** The editor's form, which may bring a picture along. */
export async function editorAction(request: Request, ctx: TenantContext, id: string) {
  return await withUploads(request, 'files', async (posted) =>
    posted.form.get('intent') === 'picture'
      ? await addPicture(ctx, id, posted)
      : await editTextAction(posted.form, ctx, id),
  );
}

/** The text: shown as it would look, saved, or saved and published. 409 when somebody was faster. */
async function editTextAction(posted: FormData, ctx: TenantContext, id: string) {
  const intent = posted.get('intent');
  if (intent === 'publish' && !ctx.can('articles.publish')) throw forbidden('articles.publish');
  const form = await checkForm(posted, textSchema, ctx.t);
  if (!form.value) return data<EditorReply>(invalid(form).data, { status: 422 });
  const { value } = form;
  if (intent === 'preview') {
    const html = preview(ctx, value.body);
    return data<EditorReply>({ lastResult: form.submission.reply(), preview: html });
  }
  try {
    const saved = await saveText(ctx, id, value);
    if (intent === 'publish') await publishText(ctx, id, { ...value, number: saved.number });
    const page = `/app/${ctx.tenant.slug}/knowledge/${id}?locale=${value.locale}`;
    const key = intent === 'publish' ? 'knowledge:edit.published' : 'knowledge:edit.saved';
    return redirectWithToast(page, { key });
  } catch (error) {
    const reply: EditorReply = invalid(form, error).data;
    if (!(error instanceof ArticleConflict)) return data(reply, { status: 422 });
    const theirs = await changesSince(ctx, id, value);
    return data<EditorReply>({ ...reply, ...(theirs && { theirs }) }, { status: 409 });
  }
}

/** What others saved since the version the person started from. */
async function changesSince(ctx: TenantContext, id: string, { locale, number }: TextInput) {
  const [base, newest] = await withTenant(ctx, (trx) =>
    Promise.all([
      findVersion(trx, ctx.tenant.id, id, locale, number),
      latestVersion(trx, ctx.tenant.id, id, locale),
    ]),
  );
  return newest && difference(base ?? { title: '', summary: '', body: '' }, newest);
}
