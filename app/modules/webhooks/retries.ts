const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds between attempts: a little over a day in all. */
export const waits = [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR];

/**
 * Seconds until the attempt after `tries` of them, give or take a tenth, so that receivers who were down
 * are not asked by everything at once; null after the last one.
 */
export function retryIn(tries: number, random: () => number = Math.random): number | null {
  const wait = waits[tries - 1];
  return wait === undefined ? null : Math.round(wait * (0.9 + 0.2 * random()));
}
