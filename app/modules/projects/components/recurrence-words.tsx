import { weekdayOf } from '~/platform/calendar/dates';
import { useFormat, useTranslation } from '~/platform/i18n';
import { choiceOf } from '../recurrence/choice';

interface Rule {
  rule: string;
  basis: string;
  startsOn: string;
}

/** A rule in the reader's words: “Every 2 weeks on Mon and Thu, until 1 May 2027”. */
export function useRuleWords(): (rule: Rule) => string {
  const { t } = useTranslation('projects');
  const format = useFormat();
  return ({ rule, basis, startsOn }) => {
    const choice = choiceOf(rule);
    const every = t(`recur.every.${choice.frequency}`, { count: choice.interval });
    const says = [basis === 'done' ? t('recur.afterDone', { every }) : every];
    if (choice.frequency === 'WEEKLY' && choice.weekdays.length > 0) {
      const names = format.weekdays('short');
      says.push(format.list(choice.weekdays.map((day) => names[day] ?? '')));
    }
    if (choice.frequency === 'MONTHLY' && basis === 'schedule') {
      const date = Number(startsOn.slice(8));
      const nth = Math.min(5, Math.ceil(date / 7));
      if (choice.monthlyOn === 'last') says.push(t('recur.lastDay'));
      else if (choice.monthlyOn === 'day')
        says.push(t('recur.onDay', { day: format.number(date) }));
      else {
        const weekday = format.weekdays('long')[weekdayOf(startsOn)] ?? '';
        says.push(t(`recur.nth.${nth as 1 | 2 | 3 | 4 | 5}`, { weekday }));
      }
    }
    if (choice.until) says.push(t('recur.toDay', { day: format.date(choice.until) }));
    if (choice.count) says.push(t('recur.times', { count: choice.count }));
    return says.join(' · ');
  };
}
