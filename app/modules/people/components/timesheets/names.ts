import { useTranslation } from '~/platform/i18n';
import type { Target } from '../../timesheets/form';
import type { LineKey } from '../../timesheets/lines';

interface Named {
  id: string;
  name: string;
}

/** Names of what a line books on. A client that the reader may not see stays nameless. */
export function useNames({
  clients,
  activities,
  projects,
  tasks,
}: Record<'clients' | 'activities' | 'projects' | 'tasks', Named[]>) {
  const { t } = useTranslation('people');
  const byId = new Map(
    [...clients, ...activities, ...projects, ...tasks].map(({ id, name }) => [id, name]),
  );
  const whatFor = ({ clientId, projectId, taskId }: Target) => {
    if (projectId) {
      const project = byId.get(projectId) ?? t('timesheets.grid.hiddenProject');
      return taskId ? `${project} › ${byId.get(taskId) ?? '–'}` : project;
    }
    if (!clientId) return t('timesheets.grid.internal');
    return byId.get(clientId) ?? t('timesheets.grid.hiddenClient');
  };
  return ({ activityId, ...target }: Target & Pick<LineKey, 'activityId'>) => ({
    client: whatFor(target),
    activity: byId.get(activityId) ?? '–',
  });
}
