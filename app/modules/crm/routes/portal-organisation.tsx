import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requirePortal } from '~/platform/rbac/guard.server';
import { Card, EmptyState, Icon, PageHeader } from '~/ui';
import { OrganisationCard } from '../components/organisation-card';
import { ownOrganisations } from '../queries/portal.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'clients.read');
  return {
    organisations: await readTenant(ctx, (trx) =>
      ownOrganisations(trx, ctx.tenant.id, ctx.user.id),
    ),
    base: `/portal/${ctx.tenant.slug}`,
    company: ctx.tenant.name,
  };
}

/** The client's own organisation as the company has it, and what each person sets for themselves. */
export default function PortalOrganisation() {
  const { t } = useTranslation('crm');
  const { organisations, base, company } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('portal.title')} description={t('portal.intro', { company })} />
      <div className="split">
        <div className="stack-lg">
          {organisations.length === 0 && (
            <EmptyState icon="building" title={t('portal.none')}>
              {t('portal.noneHint', { company })}
            </EmptyState>
          )}
          {organisations.map((organisation) => (
            <OrganisationCard key={organisation.id} organisation={organisation} />
          ))}
        </div>
        <Card title={t('portal.yours')}>
          <ul className="portal-links">
            <li>
              <a href={`${base}/notifications/preferences`}>
                <Icon name="bell" />
                {t('portal.preferences')}
              </a>
            </li>
            <li>
              <a href="/account">
                <Icon name="user" />
                {t('portal.account')}
              </a>
            </li>
          </ul>
        </Card>
      </div>
    </>
  );
}
