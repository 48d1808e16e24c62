/** Per cent of a budget at which its owner is warned. */
export const warnings = [80, 100] as const;

/** What a project may take, and what it has taken so far. */
export interface BudgetFacts {
  budgetMinutes: number | null;
  budgetMinor: number | null;
  /** For an hour, in minor units; null: money is not counted. */
  rateMinor: number | null;
  minutes: number;
  billableMinutes: number;
}

/** What the billable time so far is worth, in minor units; null without a rate. */
export function spentMinor({ rateMinor, billableMinutes }: BudgetFacts): number | null {
  return rateMinor === null ? null : Math.round((rateMinor * billableMinutes) / 60);
}

/** Per cent of a budget that is used up, rounded down so that 100 means all of it; null without a budget. */
export function usedPercent(spent: number | null, budget: number | null): number | null {
  return spent === null || !budget ? null : Math.floor((100 * spent) / budget);
}

/** The highest warning that has been reached: 0, 80 or 100. */
export function warningFor(percent: number | null): 0 | 80 | 100 {
  if (percent === null || percent < warnings[0]) return 0;
  return percent < warnings[1] ? 80 : 100;
}
