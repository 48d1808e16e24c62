import { useTranslation } from '~/platform/i18n';
import type { LineKey } from '../../timesheets/lines';

interface Named {
  id: string;
  name: string;
}

/** Names of what a line books on. A client that the reader may not see stays nameless. */
export function useNames({ clients, activities }: { clients: Named[]; activities: Named[] }) {
  const { t } = useTranslation('people');
  const byId = new Map([...clients, ...activities].map(({ id, name }) => [id, name]));
  return ({ clientId, activityId }: Pick<LineKey, 'clientId' | 'activityId'>) => ({
    client: clientId
      ? (byId.get(clientId) ?? t('timesheets.grid.hiddenClient'))
      : t('timesheets.grid.internal'),
    activity: byId.get(activityId) ?? '–',
  });
}
