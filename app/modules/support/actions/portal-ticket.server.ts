import { z } from 'zod';
import { invalidUpload } from '~/platform/files/form.server';
import { withUploads } from '~/platform/files/upload.server';
import { checkForm, invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { closeTicket } from '../commands/close-ticket.server';
import { replyToTicket } from '../commands/reply-to-ticket.server';
import { messageSchema } from '../schema';

/** A client's answer, with files. It has no status: a reply reopens what was closed. */
export function portalReplyAction(request: Request, ctx: TenantContext, id: string) {
  return withUploads(
    request,
    'files',
    async (posted) => {
      const form = await checkForm(posted.form, messageSchema, ctx.t);
      if (!form.value || posted.problems.length > 0) return invalidUpload(form, posted);
      try {
        const { messageId } = await replyToTicket(ctx, id, form.value, posted.uploads);
        return redirectWithToast(`/portal/${ctx.tenant.slug}/tickets/${id}#m-${messageId}`, {
          key: 'support:portal.replied',
        });
      } catch (error) {
        return invalidUpload(form, posted, error);
      }
    },
    ctx,
  );
}

/** “This is solved.” */
export async function closeAction(request: Request, ctx: TenantContext, id: string) {
  const form = await parseForm(request, z.object({ intent: z.literal('close') }));
  if (!form.value) return invalid(form);
  try {
    await closeTicket(ctx, id);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/portal/${ctx.tenant.slug}/tickets/${id}`, {
    key: 'support:portal.closed',
  });
}
