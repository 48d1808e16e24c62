import { z } from 'zod';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { addFiles } from '../commands/add-files.server';
import { changeFile, fileChanges } from '../commands/change-file.server';
import { invalidUpload } from '../form.server';
import { type FileRecordType, recordPath } from '../records';
import { withUploads } from '../upload.server';

const addSchema = z.object({
  audience: z.enum(['internal', 'shared']).default('internal'),
  from: z.enum(['record', 'files']).default('files'),
  idempotencyKey: z.uuid().optional(),
});
const changeSchema = z.object({ intent: z.enum(fileChanges), file: z.uuid() });

/** The action of a record's page of files, after the guard of the record's own module. */
export async function filesAction(
  request: Request,
  ctx: TenantContext,
  type: FileRecordType,
  recordId: string | undefined,
) {
  const id = await requireRecord(ctx, type, recordId);
  const isStaff = ctx.role.audience === 'staff';
  const base = `/${isStaff ? 'app' : 'portal'}/${ctx.tenant.slug}`;
  const page = `${base}/${recordPath(type, id, isStaff)}`;
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    return await changeAction(request, ctx, `${page}/files`);
  }
  return await withUploads(
    request,
    'files',
    async (posted) => {
      const form = await checkForm(posted.form, addSchema, ctx.t);
      if (!form.value || posted.problems.length > 0) return invalidUpload(form, posted);
      const { audience, from, idempotencyKey } = form.value;
      try {
        await addFiles(ctx, { record: { type, id }, audience, idempotencyKey }, posted.uploads);
      } catch (error) {
        return invalidUpload(form, posted, error);
      }
      return redirectWithToast(from === 'record' ? `${page}#files` : `${page}/files`, {
        key: 'files:toast.added',
        values: { count: posted.uploads.length },
      });
    },
    ctx,
  );
}

async function changeAction(request: Request, ctx: TenantContext, filesPage: string) {
  const form = await checkForm(await readForm(request), changeSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await changeFile(ctx, form.value.file, form.value.intent);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(filesPage, { key: `files:toast.${form.value.intent}` });
}
