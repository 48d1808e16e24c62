import { useFormat, useTranslation } from '~/platform/i18n';
import { Alert, Card, Progress } from '~/ui';
import { type BudgetFacts, spentMinor, usedPercent, warningFor } from '../budget';

/** Hours and money spent against what may be, with a warning when most or all of it is gone. */
export function BudgetCard({ budget, currency }: { budget: BudgetFacts; currency: string }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const money = spentMinor(budget);
  const parts = [
    {
      key: 'time',
      percent: usedPercent(budget.minutes, budget.budgetMinutes),
      spent: format.duration(budget.minutes),
      budget: budget.budgetMinutes ? format.duration(budget.budgetMinutes) : null,
    },
    {
      key: 'money',
      percent: usedPercent(money, budget.budgetMinor),
      spent: money === null ? null : format.money(money, currency),
      budget: budget.budgetMinor ? format.money(budget.budgetMinor, currency) : null,
    },
  ];
  const worst = Math.max(...parts.map(({ percent }) => warningFor(percent)));
  return (
    <Card title={t('budget.title')} id="budget">
      <div className="stack">
        {worst > 0 && (
          <Alert tone={worst === 100 ? 'danger' : 'warn'}>
            {t(worst === 100 ? 'budget.gone' : 'budget.nearly')}
          </Alert>
        )}
        {parts.map(({ key, percent, spent, budget: all }) =>
          percent !== null ? (
            <Progress
              key={key}
              value={Math.min(100, percent)}
              label={t(`budget.${key}Of`, {
                spent: spent ?? '',
                budget: all ?? '',
                percent: format.percent(percent / 100),
              })}
            />
          ) : (
            spent !== null && <p key={key}>{t(`budget.${key}`, { spent })}</p>
          ),
        )}
        {budget.budgetMinor !== null && money === null && (
          <p className="muted small">{t('budget.noRate')}</p>
        )}
      </div>
    </Card>
  );
}
