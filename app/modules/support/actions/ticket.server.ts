import type { SubmissionResult } from '@conform-to/react';
import { data } from '@remix-run/node';
import { z } from 'zod';
import { answersTo } from '~/platform/answers/answers.server';
import { refuseEdit } from '~/platform/conflict/conflict.server';
import { readTenant } from '~/platform/db/tenant.server';
import { invalidUpload } from '~/platform/files/form.server';
import { withUploads } from '~/platform/files/upload.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { addInternalNote } from '../commands/add-internal-note.server';
import { changeTicket } from '../commands/change-ticket.server';
import { addCopy, removeCopy } from '../commands/copy-people.server';
import { linkTicket } from '../commands/link-ticket.server';
import { mergeTickets } from '../commands/merge-tickets.server';
import { replyToTicket } from '../commands/reply-to-ticket.server';
import { setTags } from '../commands/tag-tickets.server';
import { filledReply } from '../queries/canned.server';
import { findTicket } from '../queries/ticket.server';
import {
  copySchema,
  linkSchema,
  mergeSchema,
  messageSchema,
  replySchema,
  tagsSchema,
  ticketEditSchema,
  uncopySchema,
} from '../schema';

/** A posted reply or internal note, with files. */
export function messageAction(request: Request, ctx: TenantContext, id: string) {
  const page = `/app/${ctx.tenant.slug}/support/tickets/${id}`;
  return withUploads(
    request,
    'files',
    async (posted) => {
      if (posted.form.has('insert')) return insertCanned(ctx, id, posted.form);
      const isNote = posted.form.get('intent') === 'note';
      const form = await checkForm(posted.form, isNote ? messageSchema : replySchema, ctx.t);
      if (!form.value || posted.problems.length > 0) return invalidUpload(form, posted);
      try {
        const { messageId } = isNote
          ? await addInternalNote(ctx, id, form.value, posted.uploads)
          : await replyToTicket(ctx, id, form.value, posted.uploads);
        return redirectWithToast(`${page}#m-${messageId}`, {
          key: isNote ? 'support:ticket.noted' : 'support:ticket.replied',
        });
      } catch (error) {
        return invalidUpload(form, posted, error);
      }
    },
    ctx,
  );
}

/** The answer as far as it is written, with a canned reply or a link below it; shown again, and not sent. */
async function insertCanned(ctx: TenantContext, ticketId: string, form: FormData) {
  const cannedId = z.uuid().safeParse(form.get('canned')).data;
  const text = cannedId
    ? await filledReply(ctx, ticketId, cannedId)
    : await linkText(ctx, ticketId, String(form.get('canned') ?? ''));
  const body = [String(form.get('body') ?? '').trim(), text ?? ''].filter(Boolean).join('\n\n');
  const lastResult: SubmissionResult<string[]> = { initialValue: { intent: 'reply', body } };
  return data({ lastResult });
}

/** Title and address of an article that was offered for this ticket; nothing for any other address. */
async function linkText(ctx: TenantContext, ticketId: string, address: string) {
  const ticket = await readTenant(ctx, (trx) => findTicket(trx, ctx.tenant.id, ticketId));
  const offered = ticket && address ? await answersTo(ctx, ticket.subject) : [];
  const answer = offered.find(({ shared }) => shared === address);
  return answer && `${answer.title}\n${answer.shared}`;
}

/** The other forms of the page, by their intent. */
export async function recordAction(request: Request, ctx: TenantContext, id: string) {
  const posted = await readForm(request);
  switch (posted.get('intent')) {
    case 'tags':
      return deskAction(posted, ctx, id, tagsSchema, ({ tagIds }) =>
        setTags(ctx, id, tagIds).then(() => undefined),
      );
    case 'link':
      return deskAction(posted, ctx, id, linkSchema, ({ projectId, contactId }) => {
        const project = posted.has('projectId') ? (projectId ?? null) : undefined;
        return linkTicket(ctx, id, { projectId: project, contactId }).then(() => undefined);
      });
    case 'copy':
      return deskAction(posted, ctx, id, copySchema, ({ address }) =>
        addCopy(ctx, id, address).then(() => undefined),
      );
    case 'uncopy':
      return deskAction(posted, ctx, id, uncopySchema, ({ copyId }) =>
        removeCopy(ctx, copyId).then(() => undefined),
      );
    case 'merge':
      return deskAction(posted, ctx, id, mergeSchema, (into) => mergeTickets(ctx, id, into));
    default:
      return changeTicketAction(posted, ctx, id);
  }
}

/** One change, and back to the ticket, or to the one it became part of. */
async function deskAction<S extends z.ZodType>(
  posted: FormData,
  ctx: TenantContext,
  id: string,
  schema: S,
  run: (value: z.output<S>) => Promise<string | undefined>,
) {
  const form = await checkForm(posted, schema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    const target = (await run(form.value as z.output<S>)) ?? id;
    return redirectWithToast(`/app/${ctx.tenant.slug}/support/tickets/${target}`, {
      key: target === id ? 'support:ticket.changed' : 'support:merge.done',
    });
  } catch (error) {
    return invalid(form, error);
  }
}

/** The side panel: 409 with what was chosen kept when somebody else was faster. */
async function changeTicketAction(posted: FormData, ctx: TenantContext, id: string) {
  const form = await checkForm(posted, ticketEditSchema, ctx.t);
  if (!form.value) return invalid(form);
  const { version, status, priority, assigneeId, teamId } = form.value;
  try {
    await changeTicket(ctx, id, version, {
      status,
      priority,
      assigneeId: assigneeId ?? null,
      teamId: teamId ?? null,
    });
  } catch (error) {
    return await refuseEdit(ctx, form, error, { table: 'tickets', id });
  }
  return redirectWithToast(`/app/${ctx.tenant.slug}/support/tickets/${id}`, {
    key: 'support:ticket.changed',
  });
}
