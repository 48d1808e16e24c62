import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, Time, Timeline } from '~/ui';
import type { HubChange } from '../queries/hub.server';

/** What was changed here, by whom and when. */
export function HubHistory({ changes }: { changes: HubChange[] }) {
  const { t } = useTranslation('marketplace');
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <Card title={t('hub.history')}>
      <Timeline
        items={changes.map(({ id, at, actor, action, fields }) => ({
          key: id,
          title: t(`hub.action.${action.replace('.', '_')}`, { actor: actor ?? 'Mainstay' }),
          time: <Time value={at} />,
          body: fields.length > 0 && <span className="ltr">{format.list(fields)}</span>,
        }))}
      />
    </Card>
  );
}
