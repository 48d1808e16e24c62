import { data } from '@remix-run/node';
import { z } from 'zod';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { resendRange, sendTest } from '../commands/resend.server';
import { deleteEndpoint, rotateSecret, switchEndpoint } from '../commands/save-endpoint.server';
import { resendSchema } from '../schema';

const buttons = z.object({
  intent: z.enum(['enable', 'disable', 'test', 'rotate', 'rotate-now', 'delete']),
});

/** What the buttons of an endpoint's page do. A new secret is answered in the page, this once. */
export async function endpointAction(request: Request, ctx: TenantContext, id: string) {
  const posted = await readForm(request);
  const here = `/app/${ctx.tenant.slug}/webhooks/${id}`;
  if (posted.get('intent') === 'resend') return await resendAction(posted, ctx, id, here);
  const form = await checkForm(posted, buttons, ctx.t);
  if (!form.value) return invalid(form);
  const { intent } = form.value;
  try {
    if (intent === 'rotate' || intent === 'rotate-now') {
      return data({ secret: await rotateSecret(ctx, id, { atOnce: intent === 'rotate-now' }) });
    }
    if (intent === 'test') await sendTest(ctx, id, ctx.now());
    else if (intent === 'delete') await deleteEndpoint(ctx, id);
    else await switchEndpoint(ctx, id, intent === 'enable' ? 'enabled' : 'disabled');
  } catch (error) {
    return invalid(form, error);
  }
  const next = intent === 'delete' ? `/app/${ctx.tenant.slug}/webhooks` : here;
  return redirectWithToast(next, { key: `webhooks:toast.${intent}` });
}

async function resendAction(posted: FormData, ctx: TenantContext, id: string, here: string) {
  const form = await checkForm(posted, resendSchema, ctx.t);
  if (!form.value) return invalid(form);
  const count = await resendRange(ctx, id, { ...form.value, timeZone: ctx.user.timeZone });
  return redirectWithToast(here, { key: 'webhooks:toast.resent', values: { count } });
}
