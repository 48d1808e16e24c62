import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '~/platform/db/tenant.server';
import { notFound, requireHub } from '~/platform/rbac/guard.server';
import { changeTenant } from '../actions/tenant.server';
import { grantState } from '../components/grant-state';
import { PayingForm, StatusForm } from '../components/status-form';
import { SupportForm } from '../components/support-form';
import { TenantFacts } from '../components/tenant-facts';
import { TenantHead } from '../components/tenant-head';
import { TenantHistory } from '../components/tenant-history';
import { TenantUsage } from '../components/tenant-usage';
import { TrialForm } from '../components/trial-form';
import { listHubGrants } from '../queries/grants.server';
import { viewTenant } from '../queries/tenants.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.read');
  const maySupport = ctx.can('support.access');
  // Looking is written down in the company's audit trail, so this is no read-only transaction.
  const { tenant, grants } = await withTenant(ctx, async (trx) => {
    const found = await viewTenant(trx, params.slug ?? '');
    if (!found || !maySupport) return { tenant: found, grants: [] };
    const own = { tenantId: found.id, userId: ctx.user.id, before: null };
    return { tenant: found, grants: await listHubGrants(trx, own, 5) };
  });
  if (!tenant) throw notFound();
  const open = grants.find((grant) =>
    ['active', 'requested'].includes(grantState(grant, ctx.now())),
  );
  return {
    tenant,
    open: open ?? null,
    may: {
      manage: ctx.can('tenants.manage'),
      extend: ctx.can('trials.extend'),
      support: maySupport,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'tenants.read');
  return await changeTenant(ctx, params.slug ?? '', request);
}

export default function HubTenantPage() {
  const { tenant, open, may } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.lastResult;
  const sent = reply?.initialValue?.intent;
  const replyTo = (...intents: string[]) => (intents.includes(String(sent)) ? reply : undefined);
  const isTrial = tenant.status === 'trial' || tenant.status === 'trial_expired';
  const isOpen = tenant.status === 'trial' || tenant.status === 'active';
  return (
    <>
      <TenantHead {...tenant} current="overview" />
      <div className="stack-lg">
        <TenantFacts tenant={tenant} />
        <TenantUsage tenant={tenant} />
        {may.support && isOpen && (
          <SupportForm tenant={tenant} open={open} reply={replyTo('support')} />
        )}
        {may.extend && isTrial && <TrialForm tenant={tenant} reply={replyTo('extend')} />}
        {may.manage && isTrial && <PayingForm tenant={tenant} reply={replyTo('paying')} />}
        {may.manage && <StatusForm tenant={tenant} reply={replyTo('suspend', 'reactivate')} />}
        <TenantHistory history={tenant.history} />
      </div>
    </>
  );
}
