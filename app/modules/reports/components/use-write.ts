import { useFormat } from '~/platform/i18n';
import type { Unit } from '~/platform/modules/report';

/** Writes a report's numbers: `write(0.25, 'percent')`; nothing measured is a dash. */
export function useWrite(): (value: number | null, unit: Unit) => string {
  const format = useFormat();
  return (value, unit) => {
    if (value === null) return '–';
    if (unit === 'percent') return format.percent(value);
    return unit === 'duration' ? format.duration(value) : format.number(value);
  };
}
