import { useFormat, useTranslation } from '~/platform/i18n';
import { Progress } from '~/ui';
import type { PortalProject } from '../queries/portal.server';
import { progressOf } from '../status';
import { HealthBadge, StatusBadge } from './marks';

/** Projects as a client sees them: how far, how well, what comes next. */
export function ProjectCards({
  projects,
  base,
  level = 2,
}: {
  projects: PortalProject[];
  base: string;
  /** Of the headings. */
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <ul className="project-cards">
      {projects.map((project) => {
        const percent = progressOf(project);
        return (
          <li key={project.id} className="card">
            <div className="card-body stack">
              <Heading>
                <a href={`${base}/${project.id}`}>
                  <bdi>{project.name}</bdi>
                </a>
              </Heading>
              <p className="row">
                {project.status === 'active' ? (
                  <HealthBadge health={project.health} />
                ) : (
                  <StatusBadge status={project.status} />
                )}
                {project.dueOn && (
                  <span className="muted small">
                    {t('portal.due', { day: format.date(project.dueOn) })}
                  </span>
                )}
              </p>
              <Progress
                value={percent}
                label={t('portal.progress', { percent: format.percent(percent / 100) })}
              />
              {project.next && (
                <p className="small">
                  {t('portal.next', { name: project.next })}
                  {project.nextOn && (
                    <span className="muted">
                      {' · '}
                      <bdi>{format.date(project.nextOn)}</bdi>
                    </span>
                  )}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
