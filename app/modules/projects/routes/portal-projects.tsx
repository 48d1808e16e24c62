import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requirePortal } from '~/platform/rbac/guard.server';
import { EmptyState, PageHeader } from '~/ui';
import { ProjectCards } from '../components/project-cards';
import { portalProjects } from '../queries/portal.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'projects.read');
  return {
    projects: await readTenant(ctx, (trx) => portalProjects(trx, ctx.tenant.id)),
    base: `/portal/${ctx.tenant.slug}/projects`,
  };
}

export default function PortalProjectsPage() {
  const { projects, base } = useLoaderData<typeof loader>();
  const { t } = useTranslation('projects');
  return (
    <>
      <PageHeader title={t('nav.projects')} />
      {projects.length > 0 ? (
        <ProjectCards projects={projects} base={base} />
      ) : (
        <EmptyState icon="layers" title={t('portal.none')}>
          {t('portal.noneHint')}
        </EmptyState>
      )}
    </>
  );
}
