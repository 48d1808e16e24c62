import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, DataTable, type Tone } from '~/ui';
import type { Line } from './timeline-drawing';

export const stateTone: Record<Line['state'], Tone> = {
  done: 'ok',
  late: 'danger',
  doing: 'info',
  todo: 'neutral',
};

/** The timeline in words, for whoever does not see it; with the way to change each task's days. */
export function TimelineTable({
  lines,
  names,
  editHref,
}: {
  lines: Line[];
  /** Titles of tasks by id, for what a task waits for. */
  names: ReadonlyMap<string, string>;
  /** Where a task's days are changed; absent: one may not. */
  editHref: ((id: string) => string) | null;
}) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <details className="tl-words">
      <summary>{t('timeline.table')}</summary>
      <DataTable
        caption={t('timeline.table')}
        sticky={false}
        rows={lines.filter((line) => line.kind !== 'group')}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            header: t('field.title'),
            cell: (row) => (
              <a href={row.href}>
                <bdi>{row.title}</bdi>
              </a>
            ),
          },
          {
            key: 'state',
            header: t('field.status'),
            cell: (row) => (
              <Badge tone={stateTone[row.state]}>{t(`timeline.state.${row.state}`)}</Badge>
            ),
          },
          {
            key: 'start',
            header: t('field.startsOn'),
            cardLabel: true,
            cell: (row) => (row.start ? format.date(row.start) : '–'),
          },
          {
            key: 'end',
            header: t('field.dueOn'),
            cardLabel: true,
            cell: (row) => (row.end ? format.date(row.end) : '–'),
          },
          {
            key: 'waits',
            header: t('wait.title'),
            cardLabel: true,
            cell: (row) =>
              row.waitsFor.length === 0 ? (
                '–'
              ) : (
                <bdi>{format.list(row.waitsFor.map((id) => names.get(id) ?? '–'))}</bdi>
              ),
          },
          ...(editHref
            ? [
                {
                  key: 'edit',
                  header: t('timeline.change'),
                  hideHeader: true,
                  cell: (row: Line) =>
                    row.kind === 'task' && (
                      <a
                        href={editHref(row.id)}
                        aria-label={t('timeline.datesOf', { title: row.title })}
                      >
                        {t('timeline.change')}
                      </a>
                    ),
                },
              ]
            : []),
        ]}
      />
    </details>
  );
}
