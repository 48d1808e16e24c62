import { useTranslation } from '~/platform/i18n';
import { Badge, DataTable, EmptyState } from '~/ui';

interface Activity {
  id: string;
  name: string;
  billable: boolean;
  active: boolean;
}

/** Kinds of work, in the order in which people choose them. */
export function ActivityTable({ activities, here }: { activities: Activity[]; here: string }) {
  const { t } = useTranslation('people');
  return (
    <DataTable
      caption={t('timesheets.activity.many')}
      rows={activities}
      rowKey={(row) => row.id}
      rowHref={(row) => `${here}/activities/${row.id}`}
      sticky={false}
      empty={<EmptyState icon="list" title={t('timesheets.activity.none')} />}
      columns={[
        { key: 'name', header: t('timesheets.activity.name'), cell: (row) => row.name },
        {
          key: 'billable',
          header: t('timesheets.field.billable'),
          cell: (row) =>
            t(row.billable ? 'timesheets.grid.billableYes' : 'timesheets.grid.billableNo'),
        },
        {
          key: 'active',
          header: t('timesheets.field.status'),
          cell: (row) => (
            <Badge tone={row.active ? 'ok' : 'neutral'}>
              {t(row.active ? 'timesheets.activity.on' : 'timesheets.activity.off')}
            </Badge>
          ),
        },
      ]}
    />
  );
}
