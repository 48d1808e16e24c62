import { useFormat, useTranslation } from '~/platform/i18n';
import { Alert, Card, Facts } from '~/ui';
import type { Preview } from '../../queries/facts.server';
import { DayTable } from './day-table';
import { useLeaveWords } from './words';

/** What a request would come to: the balance before and after, who else is away, each day explained. */
export function LeavePreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useLeaveWords();
  const { balance, colleagues } = preview;
  return (
    <Card title={t('leave.preview.title')} id="preview">
      <div className="stack">
        {preview.problems.length === 0 ? (
          <Alert tone="ok">{t('leave.preview.fine')}</Alert>
        ) : (
          preview.earnedBy && (
            <Alert tone="info">
              {t('leave.preview.earnedBy', { date: format.date(preview.earnedBy) })}
            </Alert>
          )
        )}
        <Facts
          columns
          items={[
            { label: t('leave.preview.takes'), value: words.days(preview.total) },
            ...(balance
              ? [
                  { label: t('leave.preview.before'), value: words.days(balance.before) },
                  { label: t('leave.preview.after'), value: words.days(balance.after) },
                ]
              : []),
            {
              label: t('leave.preview.backOn'),
              value: preview.backOn && format.date(preview.backOn, 'weekday'),
            },
          ]}
        />
        {preview.fromLots.map((lot) => (
          <p key={lot.expiresOn} className="small">
            {t('leave.preview.fromLot', {
              days: words.days(lot.days),
              date: format.date(lot.expiresOn),
            })}
          </p>
        ))}
        {colleagues.length > 0 && (
          <Alert tone="warn" title={t('leave.preview.colleagues')}>
            <ul>
              {colleagues.map((colleague) => (
                <li key={colleague.key}>
                  {t('leave.preview.colleague', {
                    name: colleague.name,
                    dates: format.dateRange(colleague.startDate, colleague.endDate),
                  })}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <DayTable days={preview.days} total={preview.total} />
      </div>
    </Card>
  );
}
