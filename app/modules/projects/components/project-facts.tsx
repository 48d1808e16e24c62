import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, Facts, Progress, Time } from '~/ui';
import type { Project } from '../queries/projects.server';
import { progressOf } from '../status';
import { HealthBadge } from './marks';

/** How far it is, whose it is and what it may cost. */
export function ProjectFacts({
  project,
  owner,
  members,
  base,
}: {
  project: Project;
  owner: string;
  members: string[];
  base: string;
}) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const { clientId, client, startsOn, dueOn } = project;
  const percent = progressOf(project);
  const items = [
    { label: t('field.health'), value: <HealthBadge health={project.health} /> },
    {
      label: t('field.client'),
      value: clientId ? (
        <a href={`${base}/crm/clients/${clientId}`}>
          <bdi>{client ?? '–'}</bdi>
        </a>
      ) : (
        t('project.internal')
      ),
    },
    { label: t('field.owner'), value: <bdi>{owner}</bdi> },
    ...(project.team ? [{ label: t('field.team'), value: <bdi>{project.team}</bdi> }] : []),
    ...(startsOn ? [{ label: t('field.startsOn'), value: <Time value={startsOn} /> }] : []),
    ...(dueOn ? [{ label: t('field.dueOn'), value: <Time value={dueOn} /> }] : []),
    { label: t('field.members'), value: <bdi>{format.list(members)}</bdi> },
    { label: t('field.shared'), value: t(project.shared ? 'project.shared' : 'project.private') },
  ];
  return (
    <Card title={t('project.facts')}>
      <div className="stack">
        <Progress
          value={percent}
          label={t('project.progress', {
            percent: format.percent(percent / 100),
            done: project.doneCount,
            all: project.taskCount,
          })}
        />
        <Facts items={items} />
      </div>
    </Card>
  );
}
