import { useTranslation } from '~/platform/i18n';
import type { PortalProjects } from '../portal.server';
import { ProjectCards } from './project-cards';

/** Projects on the portal's start page. */
export function PortalPart({ data }: { data: unknown }) {
  const { t } = useTranslation('projects');
  const { projects, base } = data as PortalProjects;
  return (
    <section className="portal-part" aria-labelledby="portal-projects">
      <h2 id="portal-projects">
        <a href={base}>{t('nav.projects')}</a>
      </h2>
      <ProjectCards projects={projects} base={base} level={3} />
    </section>
  );
}
