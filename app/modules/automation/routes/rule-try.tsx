import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { recordPath } from '~/platform/events/registry.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Alert, Breadcrumbs, EmptyState, PageHeader } from '~/ui';
import { actions } from '../actions.server';
import { TriedEvents } from '../components/tried-events';
import { ruleOf } from '../params.server';
import { dryRun } from '../queries/dry-run.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'automations.manage');
  const { id: tenantId, slug } = ctx.tenant;
  return readTenant(ctx, async (trx) => {
    const rule = await ruleOf(trx, tenantId, params.rule);
    const tried = await dryRun(trx, tenantId, rule);
    return {
      base: `/app/${slug}/automation`,
      rule: { id: rule.id, name: rule.name },
      tried: tried.map(({ recordType, recordId, steps, ...event }) => ({
        ...event,
        recordHref: recordPath(slug, recordType, recordId),
        steps: steps.map((step) => ({
          ...step,
          labelKey: actions.get(step.kind)?.labelKey ?? null,
        })),
      })),
    };
  });
}

export default function TryRulePage() {
  const { base, rule, tried } = useLoaderData<typeof loader>();
  const { t } = useTranslation('automation');
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: base },
          { label: rule.name, href: `${base}/${rule.id}` },
        ]}
      />
      <PageHeader title={t('try.title')} description={t('try.lead')} />
      <div className="stack-lg">
        <Alert tone="info">{t('try.nothing')}</Alert>
        {tried.length === 0 ? (
          <EmptyState title={t('try.none')} icon="activity">
            {t('try.noneHint')}
          </EmptyState>
        ) : (
          <TriedEvents tried={tried} />
        )}
      </div>
    </>
  );
}
