import { refuseEdit } from '~/platform/conflict/conflict.server';
import { invalidUpload } from '~/platform/files/form.server';
import { withUploads } from '~/platform/files/upload.server';
import { checkForm, invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { addInternalNote } from '../commands/add-internal-note.server';
import { changeTicket } from '../commands/change-ticket.server';
import { replyToTicket } from '../commands/reply-to-ticket.server';
import { messageSchema, replySchema, ticketEditSchema } from '../schema';

/** A posted reply or internal note, with files. */
export function messageAction(request: Request, ctx: TenantContext, id: string) {
  const page = `/app/${ctx.tenant.slug}/support/tickets/${id}`;
  return withUploads(
    request,
    'files',
    async (posted) => {
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

/** The side panel: 409 with what was chosen kept when somebody else was faster. */
export async function changeTicketAction(request: Request, ctx: TenantContext, id: string) {
  const form = await parseForm(request, ticketEditSchema);
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
