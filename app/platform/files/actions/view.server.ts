import { data } from '@remix-run/node';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { replaceFile } from '../commands/add-files.server';
import { invalidUpload } from '../form.server';
import { previewKind } from '../preview';
import { documents, placeOf } from '../queries.server';
import { fileRights } from '../record-files.server';
import { isFileRecord } from '../records';
import { withUploads } from '../upload.server';

const MOST_VERSIONS = 100;

/** A file's page: what it is, a look at it, and its versions. 404 for one the caller may not see. */
export async function viewLoader(ctx: TenantContext, param: string | undefined) {
  const id = uuidParam(param);
  const scope = { tenantId: ctx.tenant.id, userId: ctx.user.id };
  const page = await readTenant(ctx, async (trx) => {
    const place = await placeOf(trx, ctx.tenant.id, id);
    if (!place) return undefined;
    const { documentId, recordType, recordId } = place;
    const [versions, rights] = await Promise.all([
      documents(trx, scope, { documentId, limit: MOST_VERSIONS }),
      isFileRecord(recordType) ? fileRights(trx, ctx, recordType, recordId) : null,
    ]);
    const file = versions.find((version) => version.id === id);
    return file && { file, versions, rights };
  });
  if (!page) throw notFound();
  const isStaff = ctx.role.audience === 'staff';
  const { file, versions, rights } = page;
  return {
    ...page,
    isStaff,
    look: file.status === 'ready' ? previewKind(file) : null,
    mayReplace: Boolean(rights?.mayAdd && (isStaff || versions[0]?.isMine) && !file.deletedAt),
    fileBase: `/${isStaff ? 'app' : 'portal'}/${ctx.tenant.slug}/files`,
  };
}

/** Takes the next version of a file. */
export async function viewAction(request: Request, ctx: TenantContext, param: string | undefined) {
  const id = await requireRecord(ctx, 'files', param);
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    throw data(null, { status: 400 });
  }
  return await withUploads(
    request,
    'files',
    async (posted) => {
      const form = await checkForm(posted.form, z.object({}), ctx.t);
      if (!form.value || posted.problems.length > 0) return invalidUpload(form, posted);
      try {
        const next = await replaceFile(ctx, id, posted.uploads);
        const shell = ctx.role.audience === 'staff' ? 'app' : 'portal';
        return redirectWithToast(`/${shell}/${ctx.tenant.slug}/files/view/${next}`, {
          key: 'files:toast.version',
        });
      } catch (error) {
        return invalidUpload(form, posted, error);
      }
    },
    ctx,
  );
}
