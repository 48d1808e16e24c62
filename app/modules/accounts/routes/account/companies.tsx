import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { EmptyState, Icon, LinkButton } from '~/ui';
import { titleMeta } from '../../components/meta';
import { titleOf } from '../../page.server';
import { companyPath } from '../../queries/landing.server';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { tenants, hubRole } = await requireUser(request);
  const companies = tenants.map((tenant) => ({ ...tenant, path: companyPath(tenant) }));
  return { title: titleOf(request, 'companies'), companies, hub: hubRole !== null };
}

/** The switcher of people who belong to several companies: each is an address, the session follows. */
export default function Companies() {
  const { companies, hub } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const setUp = (
    <LinkButton href="/onboarding" icon="plus">
      {t('companies.setUp')}
    </LinkButton>
  );
  return (
    <>
      <h1>{t('companies.title')}</h1>
      {companies.length === 0 && !hub ? (
        <EmptyState icon="building" title={t('companies.none')} action={setUp}>
          {t('companies.noneHint')}
        </EmptyState>
      ) : (
        <>
          <p>{t('companies.lead')}</p>
          <ul className="company-list">
            {hub && (
              <li>
                <a href="/hub">
                  <Icon name="server" />
                  <span>
                    <strong>{t('companies.hub')}</strong>
                    <span className="muted small block">{t('companies.hubHint')}</span>
                  </span>
                  <Icon name="chevron-end" />
                </a>
              </li>
            )}
            {companies.map((company) => (
              <li key={company.slug}>
                <a href={company.path}>
                  <Icon name={company.audience === 'staff' ? 'building' : 'briefcase'} />
                  <span>
                    <strong>{company.name}</strong>
                    <span className="muted small block">
                      {t(`companies.audience.${company.audience}`)}
                    </span>
                  </span>
                  <Icon name="chevron-end" />
                </a>
              </li>
            ))}
          </ul>
          <div className="row">{setUp}</div>
        </>
      )}
    </>
  );
}
