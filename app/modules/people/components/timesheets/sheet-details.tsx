import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, Facts, Time, Timeline, type TimelineItem } from '~/ui';
import type { ReadSheet } from '../../queries/timesheet-page.server';
import type { Share } from '../../timesheets/totals';

/** Hours by client or by activity, with their part of the week. */
export function Shares(props: {
  title: string;
  shares: Share[];
  page: Pick<ReadSheet, 'clients' | 'activities'>;
  client?: boolean;
}) {
  const { title, shares, page, client } = props;
  const { t } = useTranslation('people');
  const format = useFormat();
  const names = new Map(
    (client ? page.clients : page.activities).map(({ id, name }) => [id, name]),
  );
  const total = shares.reduce((sum, { minutes }) => sum + minutes, 0);
  const nameOf = (id: string | null) => {
    if (id === null) return t('timesheets.grid.internal');
    return names.get(id) ?? t('timesheets.grid.hiddenClient');
  };
  return (
    <Card title={title}>
      {shares.length === 0 ? (
        <p className="muted">{t('timesheets.sheet.empty')}</p>
      ) : (
        <Facts
          items={shares.map(({ id, minutes }) => ({
            label: <bdi>{nameOf(id)}</bdi>,
            value: `${format.clock(minutes)} · ${format.percent(minutes / total)}`,
          }))}
        />
      )}
    </Card>
  );
}

/** Who did what with the week, as it stands. */
export function SheetHistory({ sheet }: { sheet: ReadSheet['sheet'] }) {
  const { t } = useTranslation('people');
  const { status, submittedAt, decidedAt, decidedBy, note } = sheet;
  const items: TimelineItem[] = [];
  if (submittedAt) {
    items.push({
      key: 'submitted',
      title: t('timesheets.sheet.submitted'),
      time: <Time value={submittedAt} />,
      tone: 'info',
    });
  }
  if (decidedAt) {
    const what = status === 'approved' || status === 'rejected' ? status : 'reopened';
    items.push({
      key: 'decided',
      title: t(`timesheets.sheet.${what}`, { name: decidedBy ?? t('timesheets.somebody') }),
      time: <Time value={decidedAt} />,
      body: note && <q className="sheet-note">{note}</q>,
      tone: status === 'approved' ? 'ok' : 'danger',
    });
  }
  if (items.length === 0) return <p className="muted">{t('timesheets.sheet.notSubmitted')}</p>;
  return <Timeline items={items} />;
}
