/** What a tenant calls overtime. */
export interface OvertimePolicy {
  /** Minutes of a week after which the rest is overtime. */
  afterMinutes: number;
  /** What an hour of it is worth, in ordinary hours. */
  multiplier: number;
}

/** Over 40 h in the week at 1.5 ×, for tenants that never chose. */
export const defaultPolicy: OvertimePolicy = { afterMinutes: 2400, multiplier: 1.5 };

/** Ordinary and overtime minutes of a week. */
export function splitOvertime(minutes: number, policy: OvertimePolicy) {
  const overtime = Math.max(0, minutes - policy.afterMinutes);
  return { regular: minutes - overtime, overtime };
}

/** Minutes worked at one rate, in minor units an hour. */
export interface RatedTime {
  minutes: number;
  ratePerHour: number;
}

/**
 * The week's regular rate where work was paid at several: all straight-time pay over all hours. Not rounded;
 * 0 without any time.
 */
export function weightedAverageRate(parts: readonly RatedTime[]): number {
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  if (minutes === 0) return 0;
  return parts.reduce((sum, part) => sum + part.minutes * part.ratePerHour, 0) / minutes;
}

/**
 * Pay of a week in minor units: every minute at its own rate, and on overtime the premium (multiplier − 1)
 * on the weighted average rate. Straight pay and premium are rounded once each, so they add up.
 */
export function weekPay(parts: readonly RatedTime[], policy: OvertimePolicy) {
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  const { regular, overtime } = splitOvertime(minutes, policy);
  const averageRate = weightedAverageRate(parts);
  const straight = Math.round((minutes * averageRate) / 60);
  const premium = Math.round((overtime * averageRate * (policy.multiplier - 1)) / 60);
  return { regular, overtime, averageRate, straight, premium, total: straight + premium };
}
