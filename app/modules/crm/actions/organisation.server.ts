import type { z } from 'zod';
import {
  inviteColleague,
  revokeColleague,
} from '~/modules/members/commands/invite-colleague.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { requireRecord } from '~/platform/rbac/record.server';
import { colleagueSchema, revokeSchema } from '../schema';

/** Invites a colleague into the client's own organisation, or takes an invitation back. */
export async function organisationAction(request: Request, ctx: TenantContext) {
  const posted = await readForm(request);
  const page = `/portal/${ctx.tenant.slug}/organisation`;
  if (posted.get('intent') === 'revoke') {
    const form = await checkForm(posted, revokeSchema, ctx.t);
    if (!form.value) return invalid(form);
    const id = await requireRecord(ctx, 'invitations', form.value.invitation);
    try {
      await revokeColleague(ctx, id);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(page, { key: 'members:invite.revoked' });
  }
  const form = await checkForm(posted, colleagueSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await invite(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, {
    key: 'members:invite.sent',
    values: { email: form.value.email },
  });
}

async function invite(ctx: TenantContext, input: z.output<typeof colleagueSchema>) {
  await requireRecord(ctx, 'clients', input.clientId);
  await inviteColleague(ctx, input);
}
