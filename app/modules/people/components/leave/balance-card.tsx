import { Fragment } from 'react';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Card } from '~/ui';
import type { Balance } from '../../queries/ledger.server';
import { useLeaveWords } from './words';

/** One leave type's balance, what it is made of, and the way to its ledger. */
export function BalanceCard({ balance, href }: { balance: Balance; href?: string }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useLeaveWords();
  const { summary } = balance;
  const kept = balance.negativeLimit !== null;
  const facts: [string, number][] = [
    [t('leave.card.used'), summary.used],
    [t('leave.card.planned'), summary.planned],
    [t('leave.card.pending'), summary.pending],
  ];
  if (kept) facts.unshift([t('leave.card.today'), summary.balance]);
  return (
    <Card title={balance.name} footer={href && <a href={href}>{t('leave.card.how')}</a>}>
      {kept && (
        <p className="stat-value mb-3">
          <span className="num">{words.number(summary.available)}</span>{' '}
          <span className="small muted">
            {t('leave.card.available', { count: summary.available })}
          </span>
        </p>
      )}
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        {facts.map(([label, days]) => (
          <Fragment key={label}>
            <dt className="muted">{label}</dt>
            <dd className="num text-end">{words.days(days)}</dd>
          </Fragment>
        ))}
      </dl>
      {summary.expiring && (
        <p className="small mt-3">
          {t('leave.card.expiring', {
            days: words.days(summary.expiring.days),
            date: format.date(summary.expiring.on),
          })}
        </p>
      )}
    </Card>
  );
}
