import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { portalParts } from '~/platform/modules/portal.server';
import { requirePortal } from '~/platform/rbac/guard.server';
import { EmptyState, LinkButton, PageHeader } from '~/ui';
import { PortalPart } from '../components/portal-parts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, null);
  return {
    name: ctx.displayName,
    company: ctx.tenant.name,
    parts: await portalParts(ctx),
  };
}

/** Where clients arrive: what needs them, from each module their company has. */
export default function PortalHome() {
  const { t } = useTranslation('home');
  const { name, company, parts } = useLoaderData<typeof loader>();
  return (
    <div className="stack-lg">
      <PageHeader
        title={t('portal.greeting', { name })}
        description={t('portal.intro', { company })}
        actions={parts.map(
          ({ module, action }) =>
            action && (
              <LinkButton key={module} variant="primary" size="lg" icon="plus" href={action.href}>
                {action.label}
              </LinkButton>
            ),
        )}
      />
      {parts.length === 0 && (
        <EmptyState icon="home" title={t('portal.empty')}>
          {t('portal.emptyHint', { company })}
        </EmptyState>
      )}
      {parts.map(({ module, data }) => (
        <PortalPart key={module} module={module} data={data} />
      ))}
    </div>
  );
}
