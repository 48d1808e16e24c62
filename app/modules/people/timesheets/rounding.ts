/** What a stopped timer can be rounded up to, in minutes. */
const steps = { none: 1, five: 5, six: 6, ten: 10, fifteen: 15, thirty: 30 } as const;
export type Rounding = keyof typeof steps;

/** Minutes up to the next step; whatever was begun counts. */
export function roundUp(minutes: number, rounding: Rounding): number {
  const step = steps[rounding];
  return Math.max(step, Math.ceil(Math.round(minutes * 60) / 60 / step) * step);
}

/** What of a running time falls on which day. */
export interface DayPart {
  day: string;
  minutes: number;
}

/** Whole minutes of each day, the total rounded: what rounding adds goes to the last day. */
export function roundedParts(parts: readonly DayPart[], rounding: Rounding): DayPart[] {
  const total = parts.reduce((sum, part) => sum + part.minutes, 0);
  const wanted = roundUp(total, rounding);
  let left = wanted;
  const whole = parts.map((part, index) => {
    const last = index === parts.length - 1;
    const minutes = last ? left : Math.min(left, Math.round(part.minutes));
    left -= minutes;
    return { day: part.day, minutes };
  });
  return whole.filter(({ minutes }) => minutes > 0);
}
