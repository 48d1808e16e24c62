import { useFormat, useTranslation } from '~/platform/i18n';
import { Stat } from '~/ui';
import { type OvertimePolicy, splitOvertime } from '../../timesheets/overtime';

/** The week in numbers: worked of what is contracted, for clients, and what is overtime. */
export function WeekSummary(props: {
  minutes: number;
  billable: number;
  weeklyMinutes: number | null;
  policy: OvertimePolicy;
}) {
  const { minutes, billable, weeklyMinutes, policy } = props;
  const { t } = useTranslation('people');
  const format = useFormat();
  const { overtime } = splitOvertime(minutes, policy);
  const left = (weeklyMinutes ?? 0) - minutes;
  return (
    <div className="cols week-stats">
      <Stat
        label={t('timesheets.total.week')}
        value={format.clock(minutes)}
        note={weeklyMinutes ? t('timesheets.total.of', { hours: format.clock(weeklyMinutes) }) : ''}
      />
      {weeklyMinutes !== null && (
        <Stat
          label={t(left >= 0 ? 'timesheets.total.left' : 'timesheets.total.over')}
          value={format.clock(Math.abs(left))}
        />
      )}
      <Stat
        label={t('timesheets.total.billable')}
        value={format.clock(billable)}
        note={minutes > 0 ? format.percent(billable / minutes) : ''}
      />
      <Stat
        label={t('timesheets.total.overtime')}
        value={format.clock(overtime)}
        note={t('timesheets.total.overtimeRule', {
          hours: format.clock(policy.afterMinutes),
          factor: format.number(policy.multiplier),
        })}
      />
    </div>
  );
}
