import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, DataTable } from '~/ui';
import type { Assigned } from '../workload/plan';

interface Props {
  /** null: nobody has it yet. */
  name: string | null;
  week: string;
  tasks: (Assigned & { minutes: number })[];
  away: { day: string; away: number; reason: string | null }[];
  list: string;
}

/** What fills somebody's week, and when they are away. */
export function WeekDetails({ name, week, tasks, away, list }: Props) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const title = t('workload.weekOf', {
    name: name ?? t('workload.nobody'),
    day: format.date(week),
  });
  return (
    <Card title={title} id="week" flush>
      {away.length > 0 && (
        <ul className="card-empty">
          {away.map(({ day, away: part, reason }) => (
            <li key={day}>
              {format.date(day, 'weekday')}: {reason ? <bdi>{reason}</bdi> : t('workload.isAway')}
              {part < 1 && ` (${format.percent(part)})`}
            </li>
          ))}
        </ul>
      )}
      <DataTable
        caption={title}
        sticky={false}
        rows={tasks}
        rowKey={(row) => row.id}
        rowHref={(row) => `${list}/tasks/${row.id}`}
        columns={[
          { key: 'title', header: t('field.title'), cell: (row) => <bdi>{row.title}</bdi> },
          { key: 'project', header: t('field.project'), cell: (row) => <bdi>{row.project}</bdi> },
          {
            key: 'due',
            header: t('field.dueOn'),
            cardLabel: true,
            cell: (row) => (row.dueOn ? format.date(row.dueOn) : '–'),
          },
          {
            key: 'estimate',
            header: t('field.estimate'),
            align: 'end',
            cell: (row) => format.duration(row.estimate ?? 0),
          },
          {
            key: 'week',
            header: t('workload.thisWeek'),
            align: 'end',
            cell: (row) => format.duration(row.minutes),
          },
        ]}
        empty={<p className="muted card-empty">{t('workload.nothing')}</p>}
      />
    </Card>
  );
}
