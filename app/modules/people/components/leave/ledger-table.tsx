import { useFormat, useTranslation } from '~/platform/i18n';
import { DataTable } from '~/ui';
import type { LedgerLine } from '../../queries/ledger.server';
import { useLeaveWords } from './words';

/** Every line of a balance with the running sum: where each day came from and went. */
export function LedgerTable({
  base,
  lines,
  opening,
  today,
}: {
  base: string;
  lines: LedgerLine[];
  /** Balance before the first line. */
  opening: number;
  today: string;
}) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useLeaveWords();

  function details(line: LedgerLine) {
    const parts: string[] = [];
    if (line.cause) parts.push(t(`leave.cause.${line.cause}`));
    if (line.expiresOn) {
      parts.push(t('leave.ledger.usableUntil', { date: format.date(line.expiresOn) }));
    }
    if (line.lotExpiresOn) {
      parts.push(t('leave.ledger.fromLot', { date: format.date(line.lotExpiresOn) }));
    }
    if (line.note) parts.push(line.note);
    if (!line.cause && line.createdBy) parts.push(line.createdBy);
    return parts.join(' · ');
  }

  return (
    <DataTable
      caption={t('leave.ledger.caption')}
      rows={[...lines].reverse()}
      rowKey={(line) => line.id}
      footer={[t('leave.ledger.opening'), null, null, null, words.number(opening)]}
      columns={[
        {
          key: 'day',
          header: t('leave.ledger.day'),
          cell: (line) => (
            <>
              <time dateTime={line.effectiveOn}>{format.date(line.effectiveOn)}</time>
              {line.effectiveOn > today && (
                <span className="small muted"> {t('leave.ledger.ahead')}</span>
              )}
            </>
          ),
        },
        {
          key: 'kind',
          header: t('leave.ledger.what'),
          cell: (line) =>
            line.request ? (
              <a href={`${base}/leave/${line.requestId}`}>
                {t(`leave.kind.${line.kind}`)}
                {': '}
                {format.dateRange(line.request.startDate, line.request.endDate)}
              </a>
            ) : (
              t(`leave.kind.${line.kind}`)
            ),
        },
        {
          key: 'why',
          header: t('leave.ledger.why'),
          cell: (line) => <span className="small muted">{details(line)}</span>,
        },
        {
          key: 'days',
          header: t('leave.ledger.days'),
          align: 'end',
          cell: (line) => words.signed(line.days),
        },
        {
          key: 'balance',
          header: t('leave.ledger.balance'),
          align: 'end',
          cell: (line) => words.number(line.balance),
        },
      ]}
    />
  );
}
