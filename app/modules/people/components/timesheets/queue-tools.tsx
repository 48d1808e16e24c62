import { useTranslation } from '~/platform/i18n';
import { DateField, TextField, ViewChips } from '~/ui';
import type { SheetFilter } from '../../queries/timesheet-lists.server';

const views = ['submitted', 'draft', 'rejected', 'approved', 'all'] as const;

/** The queue's address with these filters; what is usual is left out. */
export function queueHref(here: string, filter: SheetFilter, after?: string): string {
  const query = new URLSearchParams();
  if (filter.status !== 'submitted') query.set('status', filter.status);
  if (filter.week) query.set('week', filter.week);
  if (filter.person) query.set('person', filter.person);
  if (after) query.set('after', after);
  return query.size > 0 ? `${here}?${query}` : here;
}

/** Weeks by state, those that wait first. */
export function StatusChips(props: { here: string; filter: SheetFilter; waiting: number }) {
  const { here, filter, waiting } = props;
  const { t } = useTranslation('people');
  return (
    <ViewChips
      label={t('timesheets.queue.views')}
      items={views.map((status) => ({
        label: t(status === 'all' ? 'timesheets.queue.all' : `timesheets.status.${status}`),
        href: queueHref(here, { ...filter, status }),
        current: status === filter.status,
        ...(status === 'submitted' && { count: waiting }),
      }))}
    />
  );
}

/** Narrow the list to a person or a week (by any of its days). */
export function SheetFilters({ filter }: { filter: SheetFilter }) {
  const { t } = useTranslation('people');
  return (
    <>
      <TextField
        field={{ id: 'filter-person', name: 'person', initialValue: filter.person }}
        type="search"
        label={t('timesheets.field.person')}
        className="field-search"
      />
      <DateField
        field={{ id: 'filter-week', name: 'week', initialValue: filter.week }}
        label={t('timesheets.queue.week')}
      />
    </>
  );
}
