import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireHub } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Card, PageHeader } from '~/ui';
import { editPlan, movePlan, offerPlan } from '../commands/save-plan.server';
import { HubHistory } from '../components/hub-history';
import { PlanForm } from '../components/plan-form';
import { PlanState } from '../components/plan-state';
import { PlanOffer, PlanTenants } from '../components/plan-tenants';
import { hubHistory, listPlans, planTenants } from '../queries/hub.server';
import { editPlanSchema } from '../schema';
import { moduleOptions } from '../view.server';

const moveSchema = z.object({ slug: z.string().trim().toLowerCase().min(1).max(60) });
const offers = ['withdraw', 'restore', 'default'] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'products.read');
  const id = params.plan ?? '';
  const [plans, tenants, changes] = await readTenant(ctx, (trx) =>
    Promise.all([
      listPlans(trx),
      planTenants(trx, id),
      hubHistory(trx, ['plans', 'plan_modules'], id),
    ]),
  );
  const plan = plans.find((one) => one.id === id);
  if (!plan) throw notFound();
  return {
    plan,
    tenants,
    changes,
    modules: moduleOptions(ctx.t),
    canManage: ctx.can('plans.manage'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'plans.manage');
  const id = params.plan ?? '';
  const posted = await readForm(request);
  const page = `/hub/plans/${encodeURIComponent(id)}`;
  const offer = offers.find((one) => one === posted.get('intent'));
  if (offer) {
    const form = await checkForm(posted, z.object({}), ctx.t);
    try {
      await offerPlan(ctx, id, offer);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(page, { key: `marketplace:plan.done.${offer}` });
  }
  if (posted.get('intent') === 'move') {
    const form = await checkForm(posted, moveSchema, ctx.t);
    if (!form.value) return invalid(form);
    try {
      await movePlan(ctx, form.value.slug, id);
    } catch (error) {
      return invalid(form, error);
    }
    return redirectWithToast(page, { key: 'marketplace:plan.done.move' });
  }
  const form = await checkForm(posted, editPlanSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await editPlan(ctx, id, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: 'marketplace:done.settings' });
}

export default function HubPlanPage() {
  const { plan, tenants, changes, modules, canManage } = useLoaderData<typeof loader>();
  const { t } = useTranslation('marketplace');
  return (
    <>
      <Breadcrumbs items={[{ label: t('plan.title'), href: '/hub/plans' }]} />
      <PageHeader title={plan.name} status={<PlanState plan={plan} />} />
      <div className="stack-lg">
        {canManage && (
          <Card title={t('hub.edit')}>
            <PlanForm plan={plan} modules={modules} />
          </Card>
        )}
        <PlanTenants plan={plan} tenants={tenants} canManage={canManage} />
        {canManage && !plan.isDefault && <PlanOffer plan={plan} />}
        <HubHistory changes={changes} />
      </div>
    </>
  );
}
