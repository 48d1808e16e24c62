import { data } from '@remix-run/node';
import { z } from 'zod';
import { checkForm, invalid, type ParsedForm, readForm } from '../http/form.server';
import { redirectWithToast } from '../http/toast.server';
import { uuidParam } from '../http/uuid-param.server';
import { notFound, type TenantContext } from '../rbac/guard.server';
import { requireRecord } from '../rbac/record.server';
import { postComment } from './commands/post-comment.server';
import type { CommentReply } from './comment-form';
import { MentionQuestion } from './mentions.server';
import { commentsOn } from './page.server';
import type { CommentedTable } from './records';
import { commentedRecord, toCommentedTable } from './registry.server';
import { commentSchema } from './schema';

/** The table in an address `…/comments/<table>/…`. */
export function tableOf(request: Request): CommentedTable {
  const name = /\/comments\/([a-z_]+)\//.exec(new URL(request.url).pathname)?.[1];
  const table = toCommentedTable(name ?? '');
  if (!table) throw notFound();
  return table;
}

/** A thread on a page of its own: older comments, and what was typed when it could not be posted. */
export async function threadPage(ctx: TenantContext, request: Request, id: string | undefined) {
  const table = tableOf(request);
  const before = z.uuid().safeParse(new URL(request.url).searchParams.get('before')).data;
  const thread = await commentsOn(ctx, table, uuidParam(id), before);
  if (!thread) throw notFound();
  return { thread, page: recordPage(ctx, table, thread.record.id) };
}

/** Posts a comment and goes back to the record. */
export async function postToThread(
  ctx: TenantContext,
  request: Request,
  param: string | undefined,
) {
  const table = tableOf(request);
  const id = await requireRecord(ctx, table, param, 'comments.write');
  const form = await checkForm(await readForm(request), commentSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    const comment = await postComment(ctx, table, id, form.value);
    return redirectWithToast(`${recordPage(ctx, table, id)}#c-${comment.id}`, {
      key: 'comments:toast.posted',
    });
  } catch (error) {
    return refused(form, error);
  }
}

/** 422, with the questions whom the text means where there are any. */
export function refused<Schema extends z.ZodType>(form: ParsedForm<Schema>, error: unknown) {
  const reply = invalid(form, error);
  if (!(error instanceof MentionQuestion)) return reply;
  return data<CommentReply>({ ...reply.data, questions: error.questions }, { status: 422 });
}

/** Where a record is shown to the caller; clients read some only by their comments. */
export function recordPage(ctx: TenantContext, table: CommentedTable, id: string): string {
  const record = commentedRecord(table);
  if (ctx.role.audience === 'staff') return `/app/${ctx.tenant.slug}${record.page(id)}`;
  const path = record.portalPage ? record.portalPage(id) : `/comments/${table}/${id}`;
  return `/portal/${ctx.tenant.slug}${path}`;
}
