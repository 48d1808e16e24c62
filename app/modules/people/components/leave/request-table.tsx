import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { type Column, DataTable, Person, Time } from '~/ui';
import type { RequestRow } from '../../queries/requests.server';
import { LeaveStatusBadge, useLeaveWords } from './words';

/** Requests as a list: one's own by their dates, a team's by the person. */
export function RequestTable({
  base,
  requests,
  people,
  select,
  empty,
}: {
  /** /app/:tenant/people */
  base: string;
  requests: RequestRow[];
  /** Name the people (the team's list). */
  people?: boolean;
  select?: boolean;
  empty: ReactNode;
}) {
  const { t } = useTranslation('people');
  const words = useLeaveWords();
  const columns: Column<RequestRow>[] = [
    ...(people
      ? [
          {
            key: 'person',
            header: t('leave.list.person'),
            cell: (row: RequestRow) => <Person name={row.employeeName ?? t('common.somebody')} />,
          },
        ]
      : []),
    { key: 'dates', header: t('leave.list.dates'), cell: words.span },
    { key: 'type', header: t('leave.list.type'), cell: (row) => row.typeName },
    {
      key: 'days',
      header: t('leave.list.days'),
      align: 'end',
      cell: (row) => words.number(row.days),
    },
    {
      key: 'status',
      header: t('leave.list.status'),
      cell: (row) => <LeaveStatusBadge status={row.status} />,
    },
    {
      key: 'filed',
      header: t('leave.list.filed'),
      cardLabel: true,
      cell: (row) => <Time value={row.createdAt} show="date" />,
    },
  ];
  return (
    <DataTable
      caption={t(people ? 'leave.list.teamCaption' : 'leave.list.mineCaption')}
      columns={columns}
      rows={requests}
      rowKey={(row) => row.id}
      rowHref={(row) => `${base}/leave/${row.id}`}
      select={
        select
          ? {
              name: 'requestId',
              label: (row) =>
                t('leave.list.select', {
                  name: row.employeeName ?? t('common.somebody'),
                  dates: words.span(row),
                }),
            }
          : undefined
      }
      empty={empty}
    />
  );
}

/** Address of the page after these, below a list's own address. */
export function nextHref(here: string, requests: RequestRow[], keep: Record<string, string> = {}) {
  const last = requests.at(-1);
  if (!last) return null;
  return `${here}?${new URLSearchParams({ ...keep, from: last.startDate, after: last.id })}`;
}
