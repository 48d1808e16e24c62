import { useFormat } from '~/platform/i18n';
import type { Unit } from '~/platform/modules/report';

const DAY = 24 * 60;

/** Writes a report's numbers: `write(0.25, 'percent')`; nothing measured is a dash. */
export function useWrite(): (value: number | null, unit: Unit) => string {
  const format = useFormat();
  return (value, unit) => {
    if (value === null) return '–';
    if (unit === 'percent') return format.percent(value);
    if (unit === 'count') return format.number(value);
    // Days of 24 hours are nobody's working days.
    if (unit === 'work' || value < 2 * DAY) return format.duration(value);
    const days = { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 };
    return format.number(value / DAY, days as Intl.NumberFormatOptions);
  };
}
