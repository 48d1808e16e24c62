import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { portalParts } from '~/platform/modules/portal.server';
import { requirePortal } from '~/platform/rbac/guard.server';
import { EmptyState, LinkButton, PageHeader } from '~/ui';
import { Needs, News, RecentFiles } from '../components/portal-blocks';
import { PortalPart } from '../components/portal-parts';
import { recentFiles } from '../queries/recent-files.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, null);
  const [parts, files] = await Promise.all([
    portalParts(ctx),
    readTenant(ctx, (trx) => recentFiles(trx, ctx.tenant.id, 5)),
  ]);
  return {
    name: ctx.displayName,
    company: ctx.tenant.name,
    base: `/portal/${ctx.tenant.slug}`,
    now: ctx.now(),
    actions: parts.flatMap(({ action }) => action ?? []),
    needs: parts.flatMap(({ needs }) => needs ?? []),
    news: parts.flatMap(({ news }) => news ?? []).sort((a, b) => b.at.valueOf() - a.at.valueOf()),
    parts: parts
      .filter(({ data }) => data !== undefined)
      .map(({ module, data }) => ({ module, data })),
    files,
  };
}

/** Where clients arrive: what needs them, from each module their company has, then how things stand. */
export default function PortalHome() {
  const { t } = useTranslation('home');
  const page = useLoaderData<typeof loader>();
  const { company, parts, news, files } = page;
  const isEmpty = parts.length + news.length + files.length + page.needs.length === 0;
  return (
    <>
      <PageHeader
        title={t('portal.greeting', { name: page.name })}
        description={t('portal.intro', { company })}
        actions={page.actions.map((action) => (
          <LinkButton key={action.href} variant="primary" size="lg" icon="plus" href={action.href}>
            {action.label}
          </LinkButton>
        ))}
      />
      {isEmpty ? (
        <EmptyState icon="home" title={t('portal.empty')}>
          {t('portal.emptyHint', { company })}
        </EmptyState>
      ) : (
        <div className={news.length + files.length > 0 ? 'split portal-home' : 'portal-home'}>
          <div className="stack-lg">
            <Needs needs={page.needs} />
            {parts.map(({ module, data }) => (
              <PortalPart key={module} module={module} data={data} />
            ))}
          </div>
          {news.length + files.length > 0 && (
            <div className="stack-lg">
              {news.length > 0 && <News items={news} now={page.now} />}
              {files.length > 0 && <RecentFiles files={files} base={page.base} />}
            </div>
          )}
        </div>
      )}
    </>
  );
}
