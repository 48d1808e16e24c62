import { data } from '@remix-run/node';
import { z } from 'zod';
import { BusinessError } from '~/platform/http/errors';
import { readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { notFound, type TenantContext } from '~/platform/rbac/guard.server';
import { decideSupport, setSupportApproval } from '../commands/decide-support.server';

const decisions = { approve: 'active', decline: 'declined', end: 'ended' } as const;
const decision = z.object({ intent: z.enum(['approve', 'decline', 'end']), grant: z.uuid() });

/** What a company does about support access: set the rule, approve, decline, end. */
export async function changeSupportAccess(ctx: TenantContext, request: Request) {
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/settings/support-access`;
  if (posted.get('intent') === 'rule') {
    await setSupportApproval(ctx, posted.get('approval') !== null);
    return redirectWithToast(page, { key: 'hub:access.saved' });
  }
  const wanted = decision.safeParse(Object.fromEntries(posted));
  if (!wanted.success) throw notFound();
  const { intent, grant } = wanted.data;
  try {
    await decideSupport(ctx, grant, decisions[intent]);
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    return data({ problem: ctx.t(error.key) }, { status: 422 });
  }
  return redirectWithToast(page, { key: `hub:access.${decisions[intent]}` });
}
