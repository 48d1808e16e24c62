import type { z } from 'zod';
import { checkForm, invalid, type ParsedForm, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { forbidden, type HubContext, type HubPermission } from '~/platform/rbac/guard.server';
import { extendTrial } from '../commands/extend-trial.server';
import { requestSupport } from '../commands/request-support.server';
import { setTenantStatus } from '../commands/set-tenant-status.server';
import {
  extendSchema,
  payingSchema,
  reactivateSchema,
  supportSchema,
  suspendSchema,
} from '../schema';

/** What the forms of a company's page do, by their intent. */
export async function changeTenant(ctx: HubContext, slug: string, request: Request) {
  const posted = await readForm(request);
  const run = async <S extends z.ZodType>(
    permission: HubPermission,
    schema: S,
    toast: string,
    change: (value: z.output<S>) => Promise<unknown>,
  ) => {
    if (!ctx.can(permission)) throw forbidden(permission);
    const form: ParsedForm<S> = await checkForm(posted, schema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      await change(form.value);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(`/hub/tenants/${slug}`, { key: `hub:${toast}` });
  };
  switch (posted.get('intent')) {
    case 'suspend':
      return run('tenants.manage', suspendSchema, 'tenant.suspended', ({ reason }) =>
        setTenantStatus(ctx, slug, { to: 'suspended', reason }),
      );
    case 'reactivate':
      return run('tenants.manage', reactivateSchema, 'tenant.reactivated', ({ reason }) =>
        setTenantStatus(ctx, slug, { to: 'active', reason }),
      );
    case 'paying':
      return run('tenants.manage', payingSchema, 'tenant.isPaying', () =>
        setTenantStatus(ctx, slug, { to: 'paying' }),
      );
    case 'extend':
      return run('trials.extend', extendSchema, 'trial.extended', (value) =>
        extendTrial(ctx, slug, value),
      );
    default:
      return run('support.access', supportSchema, 'support.asked', (value) =>
        requestSupport(ctx, slug, value),
      );
  }
}
