import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import { DataTable, EmptyState, LinkButton, Money, PageHeader } from '~/ui';
import { PlanState } from '../components/plan-state';
import { listPlans } from '../queries/hub.server';
import { moduleOptions } from '../view.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireHub(request, 'products.read');
  const names = new Map(moduleOptions(ctx.t).map(({ value, label }) => [value, label]));
  const plans = await readTenant(ctx, listPlans);
  return {
    plans: plans.map((plan) => ({
      ...plan,
      moduleNames: plan.modules.map((id) => names.get(id) ?? id),
    })),
    canManage: ctx.can('plans.manage'),
  };
}

export default function HubPlansPage() {
  const { plans, canManage } = useLoaderData<typeof loader>();
  const { t } = useTranslation('marketplace');
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t('plan.title')}
        description={t('plan.description')}
        actions={
          canManage && (
            <LinkButton href="/hub/plans/new" variant="primary" icon="plus">
              {t('plan.new')}
            </LinkButton>
          )
        }
      />
      <DataTable
        caption={t('plan.title')}
        rows={plans}
        rowKey={(row) => row.id}
        rowHref={(row) => `/hub/plans/${row.id}`}
        empty={<EmptyState title={t('plan.none')} icon="layers" />}
        columns={[
          { key: 'name', header: t('plan.name'), cell: (row) => row.name },
          {
            key: 'price',
            header: t('plan.price'),
            align: 'end',
            cell: (row) => (
              <>
                <Money minor={row.priceMinor} currency={row.currency} />{' '}
                <span className="muted small">{t(`plan.per.${row.period}`)}</span>
              </>
            ),
          },
          {
            key: 'trial',
            header: t('plan.trialDays'),
            align: 'end',
            cell: (row) => format.number(row.trialDays),
          },
          {
            key: 'modules',
            header: t('plan.modules'),
            cell: (row) => format.list(row.moduleNames),
          },
          {
            key: 'tenants',
            header: t('field.companies'),
            align: 'end',
            cell: (row) => format.number(row.tenants),
          },
          { key: 'state', header: t('field.standing'), cell: (row) => <PlanState plan={row} /> },
        ]}
      />
    </>
  );
}
