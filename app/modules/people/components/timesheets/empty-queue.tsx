import { useTranslation } from '~/platform/i18n';
import { EmptyState, LinkButton } from '~/ui';
import type { SheetFilter } from '../../queries/timesheet-lists.server';

/** Nothing here: either nothing waits, or nothing fits the filters. */
export function EmptyQueue({ here, filter }: { here: string; filter: SheetFilter }) {
  const { t } = useTranslation('people');
  const narrowed = filter.week !== '' || filter.person !== '';
  if (!narrowed && filter.status === 'submitted') {
    return (
      <EmptyState
        icon="check-circle"
        title={t('timesheets.queue.none')}
        action={
          <LinkButton href={`${here}?status=all`}>{t('timesheets.queue.showAll')}</LinkButton>
        }
      >
        {t('timesheets.queue.noneHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={t('timesheets.queue.noMatch')}
      action={<LinkButton href={here}>{t('timesheets.queue.showWaiting')}</LinkButton>}
    />
  );
}
