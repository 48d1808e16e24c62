import { data } from '@remix-run/node';
import { addFiles } from '~/platform/files/commands/add-files.server';
import { invalidUpload } from '~/platform/files/form.server';
import type { UploadForm } from '~/platform/files/upload.server';
import { BusinessError } from '~/platform/http/errors';
import { checkForm } from '~/platform/http/form.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { pictureSchema } from '../schema';
import type { EditorReply } from './article-text.server';

const shown = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Takes a picture into the article and puts it at the end of the text in hand, which is not saved by that. */
export async function addPicture(ctx: TenantContext, articleId: string, posted: UploadForm) {
  const form = await checkForm(posted.form, pictureSchema, ctx.t);
  const [picture, ...others] = posted.uploads;
  const isPicture = picture && others.length === 0 && shown.includes(picture.contentType);
  const problem =
    isPicture || posted.problems.length > 0
      ? undefined
      : new BusinessError('knowledge:error.picture', { field: 'files' });
  if (!form.value || posted.problems.length > 0 || problem) {
    return invalidUpload(form, posted, problem);
  }
  try {
    const record = { type: 'articles' as const, id: articleId };
    const [id] = await addFiles(ctx, { record, audience: 'internal' }, posted.uploads);
    const { alt, body: before } = form.value;
    const words = alt.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&');
    const body = `${before.trimEnd()}\n\n![${words}](file:${id})\n`.trimStart();
    const lastResult = {
      ...form.submission.reply(),
      initialValue: { ...form.submission.payload, body, alt: '' },
    };
    return data<EditorReply>({ lastResult, hasPicture: true });
  } catch (error) {
    return invalidUpload(form, posted, error);
  }
}
