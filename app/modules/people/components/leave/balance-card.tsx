import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, Facts } from '~/ui';
import type { Balance } from '../../queries/ledger.server';
import { useLeaveWords } from './words';

/** One leave type's balance, what it is made of, and the way to its ledger. */
export function BalanceCard({ balance, href }: { balance: Balance; href?: string }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useLeaveWords();
  const { summary } = balance;
  const kept = balance.negativeLimit !== null;
  return (
    <Card title={balance.name} footer={href && <a href={href}>{t('leave.card.how')}</a>}>
      {kept && (
        <p className="stat-value">
          <span className="num">{words.number(summary.available)}</span>{' '}
          <span className="small muted">
            {t('leave.card.available', { count: summary.available })}
          </span>
        </p>
      )}
      <Facts
        items={[
          ...(kept ? [{ label: t('leave.card.today'), value: words.days(summary.balance) }] : []),
          { label: t('leave.card.used'), value: words.days(summary.used) },
          { label: t('leave.card.planned'), value: words.days(summary.planned) },
          { label: t('leave.card.pending'), value: words.days(summary.pending) },
        ]}
      />
      {summary.expiring && (
        <p className="small">
          {t('leave.card.expiring', {
            days: words.days(summary.expiring.days),
            date: format.date(summary.expiring.on),
          })}
        </p>
      )}
    </Card>
  );
}
