import { z } from 'zod';
import { readTenant } from '../db/tenant.server';
import { checkForm, invalid, readForm } from '../http/form.server';
import { redirectTo } from '../http/redirect.server';
import { redirectWithToast } from '../http/toast.server';
import { uuidParam } from '../http/uuid-param.server';
import { notFound, type TenantContext } from '../rbac/guard.server';
import { requireRecord } from '../rbac/record.server';
import { editComment } from './commands/edit-comment.server';
import { removeComment } from './commands/remove-comment.server';
import { commentHtml } from './page.server';
import { commentHistory, findComment, newerThan, PAGE_SIZE } from './queries.server';
import { commentedRecord } from './registry.server';
import { commentEditSchema } from './schema';
import { recordPage, refused } from './thread.server';

/** One comment: to be changed or removed, with what it said before for staff. */
export async function editPage(ctx: TenantContext, param: string | undefined) {
  const id = uuidParam(param);
  const tenantId = ctx.tenant.id;
  const [comment, history] = await readTenant(ctx, (trx) =>
    Promise.all([findComment(trx, tenantId, id), commentHistory(trx, tenantId, id)]),
  );
  if (!comment) throw notFound();
  const { table, recordId } = comment;
  const record = await readTenant(ctx, (trx) =>
    commentedRecord(table).find(trx, tenantId, recordId),
  );
  const isMine = comment.authorId === ctx.user.id;
  const stands = comment.removedAt === null && ctx.can('comments.write');
  return {
    comment,
    html: commentHtml(comment),
    history,
    title: record?.title ?? '',
    page: recordPage(ctx, table, recordId),
    people: `/${ctx.role.audience === 'staff' ? 'app' : 'portal'}/${ctx.tenant.slug}/comments/${table}/${recordId}/people`,
    isStaff: ctx.role.audience === 'staff',
    canEdit: stands && isMine,
    canRemove: stands && (isMine || ctx.can('tenant.manage')),
  };
}

/** The two forms of that page. */
export async function changeComment(
  ctx: TenantContext,
  request: Request,
  param: string | undefined,
) {
  const id = await requireRecord(ctx, 'comments', param, 'comments.write');
  const posted = await readForm(request);
  const page = `/${ctx.role.audience === 'staff' ? 'app' : 'portal'}/${ctx.tenant.slug}/comments/at/${id}`;
  const isRemoval = posted.get('intent') === 'remove';
  const form = await checkForm(posted, isRemoval ? z.object({}) : commentEditSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    if (isRemoval) await removeComment(ctx, id);
    else await editComment(ctx, id, commentEditSchema.parse(form.value));
  } catch (error) {
    return refused(form, error);
  }
  return redirectWithToast(page, {
    key: isRemoval ? 'comments:toast.removed' : 'comments:toast.changed',
  });
}

/** Where a comment stands: on its record's page, or further back in its thread. */
export async function leadTo(ctx: TenantContext, param: string | undefined): Promise<Response> {
  const id = uuidParam(param);
  const comment = await readTenant(ctx, (trx) => findComment(trx, ctx.tenant.id, id));
  if (!comment) throw notFound();
  const newer = await readTenant(ctx, (trx) => newerThan(trx, ctx.tenant.id, comment));
  const { table, recordId } = comment;
  const shell = `/${ctx.role.audience === 'staff' ? 'app' : 'portal'}/${ctx.tenant.slug}`;
  if (newer.length < PAGE_SIZE) return redirectTo(`${recordPage(ctx, table, recordId)}#c-${id}`);
  return redirectTo(`${shell}/comments/${table}/${recordId}?before=${newer[0]}#c-${id}`);
}
