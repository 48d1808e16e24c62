import { useFormat, useTranslation } from '~/platform/i18n';
import { usePriorityMarks } from '~/platform/priority-marks';
import type { StaffName } from '~/platform/tenancy/staff.server';
import { type Column, DataTable, EmptyState, LinkButton } from '~/ui';
import type { QueueFilter, QueueRow } from '../queries/queue.server';
import { useStatusMarks } from './fields';
import { DueMark } from './sla-marks';

interface Queue {
  rows: QueueRow[];
  staff: StaffName[];
  tags: { id: string; name: string }[];
  filter: QueueFilter;
  base: string;
  now: Date;
  canManage: boolean;
}

/** The queue's rows. Fifty of them are drawn for every look, so each cell is as little as it can be. */
export function QueueTable({ rows, staff, tags, base, now, canManage, filter }: Queue) {
  const { t } = useTranslation('support');
  const format = useFormat();
  const statuses = useStatusMarks();
  const priorities = usePriorityMarks();
  const names = new Map(staff.map((person) => [person.userId, person.name]));
  const columns: Column<QueueRow>[] = [
    {
      key: 'subject',
      header: t('field.ticket'),
      cell: (row) => (
        <>
          <i>{row.number}</i> <bdi>{row.subject}</bdi>
          {row.tagIds.length > 0 && (
            <small className="cell-sub">
              {tags.flatMap(({ id, name }) => (row.tagIds.includes(id) ? [name] : [])).join(', ')}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'client',
      header: t('field.client'),
      cell: (row) => (
        <>
          {row.client} <small className="cell-sub">{row.requester}</small>
        </>
      ),
    },
    {
      key: 'priority',
      header: t('field.priority'),
      cardLabel: true,
      cell: (row) => priorities.get(row.priority),
    },
    {
      key: 'status',
      header: t('field.status'),
      cell: (row) => statuses.get(row.status),
    },
    {
      key: 'assignee',
      header: t('field.assignee'),
      cardLabel: true,
      cell: (row) => (row.assigneeId ? (names.get(row.assigneeId) ?? t('queue.somebody')) : '–'),
    },
    ...(rows.some((row) => row.dueAt)
      ? [
          {
            key: 'due',
            header: t('field.due'),
            cardLabel: true,
            cell: (row: QueueRow) => row.dueAt && <DueMark at={row.dueAt} now={now} />,
          },
        ]
      : []),
    {
      key: 'activity',
      header: t('field.activity'),
      cell: (row) => format.relative(row.at, now),
    },
  ];
  return (
    <DataTable
      caption={t('queue.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `${base}/${row.id}`}
      select={
        canManage ? { name: 'ids', label: (row) => `${row.number} ${row.subject}` } : undefined
      }
      empty={<EmptyQueue base={base} filtered={filter.q !== '' || filter.status !== 'active'} />}
    />
  );
}

function EmptyQueue({ base, filtered }: { base: string; filtered: boolean }) {
  const { t } = useTranslation('support');
  return (
    <EmptyState
      icon="ticket"
      title={t(filtered ? 'queue.noMatch' : 'queue.empty')}
      action={
        <LinkButton href={filtered ? base : `${base}?status=all`}>
          {t(filtered ? 'queue.showActive' : 'queue.showAll')}
        </LinkButton>
      }
    >
      {t(filtered ? 'queue.noMatchHint' : 'queue.emptyHint')}
    </EmptyState>
  );
}
