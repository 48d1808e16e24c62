import type { ReactNode } from 'react';
import { addDays } from '~/platform/calendar/dates';
import { useFormat, useTranslation } from '~/platform/i18n';
import { type Column, DataTable, Time } from '~/ui';
import type { SheetRow } from '../../queries/timesheet-lists.server';
import { SheetBadge } from './sheet-status';

/** Weeks as a list: whose (in the queue), which, how many hours, how they stand. */
export function SheetTable(props: {
  sheets: SheetRow[];
  href: (row: SheetRow) => string;
  caption: string;
  people?: boolean;
  select?: boolean;
  empty: ReactNode;
}) {
  const { sheets, href, caption, people, select, empty } = props;
  const { t } = useTranslation('people');
  const format = useFormat();
  const range = (row: SheetRow) => format.dateRange(row.week, addDays(row.week, 6));
  const person = (row: SheetRow) => row.employee ?? t('timesheets.somebody');
  const columns: Column<SheetRow>[] = [
    ...(people
      ? [
          {
            key: 'person',
            header: t('timesheets.field.person'),
            cell: person,
          } satisfies Column<SheetRow>,
        ]
      : []),
    { key: 'week', header: t('timesheets.field.week'), cell: range },
    {
      key: 'hours',
      header: t('timesheets.field.hours'),
      align: 'end',
      cell: (row) =>
        row.weeklyMinutes
          ? t('timesheets.total.worked', {
              hours: format.clock(row.minutes),
              of: format.clock(row.weeklyMinutes),
            })
          : format.clock(row.minutes),
    },
    {
      key: 'status',
      header: t('timesheets.field.status'),
      cell: (row) => <SheetBadge status={row.status} />,
    },
    {
      key: 'submitted',
      header: t('timesheets.field.submitted'),
      cardLabel: true,
      cell: (row) => (row.submittedAt ? <Time value={row.submittedAt} show="date" /> : '–'),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={sheets}
      rowKey={(row) => row.id}
      rowHref={href}
      select={
        select ? { name: 'sheetId', label: (row) => `${person(row)}, ${range(row)}` } : undefined
      }
      empty={empty}
    />
  );
}
