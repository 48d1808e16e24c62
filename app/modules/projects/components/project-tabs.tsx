import { useTranslation } from '~/platform/i18n';
import { Breadcrumbs, PageHeader, Tabs } from '~/ui';
import type { Status } from '../status';
import { StatusBadge } from './marks';

interface Props {
  /** Address of the list of projects. */
  list: string;
  project: { id: string; name: string; status: Status; client: string | null };
  current: 'overview' | 'board' | 'tasks' | 'calendar' | 'timeline' | 'files';
  actions?: React.ReactNode;
}

/** What every page of a project begins with. */
export function ProjectHead({ list, project, current, actions }: Props) {
  const { t } = useTranslation('projects');
  const base = `${list}/${project.id}`;
  const views = {
    overview: base,
    board: `${base}/board`,
    tasks: `${base}/tasks`,
    calendar: `${base}/calendar`,
    timeline: `${base}/timeline`,
    files: `${base}/files`,
  };
  return (
    <>
      <Breadcrumbs items={[{ label: t('nav.projects'), href: list }]} />
      <PageHeader
        title={<bdi>{project.name}</bdi>}
        status={<StatusBadge status={project.status} />}
        description={project.client ?? undefined}
        actions={actions}
      />
      <Tabs
        label={t('project.views')}
        items={Object.entries(views).map(([view, href]) => ({
          label: t(`view.${view}`),
          href,
          current: view === current,
        }))}
      />
    </>
  );
}
