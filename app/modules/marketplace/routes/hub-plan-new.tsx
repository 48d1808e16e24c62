import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Card, PageHeader } from '~/ui';
import { createPlan } from '../commands/save-plan.server';
import { PlanForm } from '../components/plan-form';
import { newPlanSchema } from '../schema';
import { moduleOptions } from '../view.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'plans.manage');
  return { modules: moduleOptions(ctx.t) };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'plans.manage');
  const form = await parseForm(request, newPlanSchema);
  if (!form.value) return invalid(form);
  try {
    await createPlan(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/hub/plans/${form.value.id}`, { key: 'marketplace:plan.created' });
}

export default function NewPlanPage() {
  const { modules } = useLoaderData<typeof loader>();
  const { t } = useTranslation('marketplace');
  return (
    <>
      <Breadcrumbs items={[{ label: t('plan.title'), href: '/hub/plans' }]} />
      <PageHeader title={t('plan.new')} />
      <Card>
        <PlanForm modules={modules} />
      </Card>
    </>
  );
}
