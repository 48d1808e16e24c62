import type { ActionFunctionArgs } from '@remix-run/node';
import { sql } from 'kysely';
import { z } from 'zod';
import { forgetSession } from '~/platform/auth/session.server';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { requireUser } from '~/platform/rbac/guard.server';
import { endView } from '../commands/view-as.server';

/** Read, it does nothing. */
export function loader() {
  return redirectTo('/');
}

/** Outside every company's address: there, one is the person looked at, who changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request);
  const form = await checkForm(
    await readForm(request),
    z.object({ tenant: z.string().max(60) }),
    ctx.t,
  );
  if (!form.value) return invalid(form);
  const { tenant } = form.value;
  const { rows } = await readTenant(ctx, (trx) =>
    sql<{ view: { tenantId: string } | null }>`select private.open_view(${tenant}) as view`.execute(
      trx,
    ),
  );
  const view = rows[0]?.view;
  const member = view ? await endView(ctx.claims, view.tenantId) : null;
  forgetSession();
  const page = member ? `/app/${tenant}/members/${member}` : `/app/${tenant}`;
  return redirectWithToast(page, { key: 'members:view.ended', kind: 'info' });
}
