import { useTranslation } from '~/platform/i18n';
import { Card, Time, Timeline } from '~/ui';

/** One thing that happened. */
export interface ActivityItem {
  id: string;
  type: string;
  /** Its words; null for a kind whose module is gone. */
  labelKey: string | null;
  actor: string | null;
  byAutomation: boolean;
  at: Date;
}

/** Everything that happened to a record, newest first; folded away where the page tells a story itself. */
export function Activity({ items }: { items: readonly ActivityItem[] }) {
  const { t } = useTranslation('platform');
  if (items.length === 0) return null;
  const who = (item: ActivityItem) =>
    item.actor ?? t(item.byAutomation ? 'activity.automation' : 'activity.system');
  return (
    <Card>
      <details className="activity">
        <summary>{t('activity.title', { count: items.length })}</summary>
        <Timeline
          items={items.map((item) => ({
            key: item.id,
            title: item.labelKey ? t(item.labelKey) : item.type,
            body: (
              <span className="muted small">
                <bdi>{who(item)}</bdi> · <Time value={item.at} show="dateTime" style="short" />
              </span>
            ),
          }))}
        />
      </details>
    </Card>
  );
}
