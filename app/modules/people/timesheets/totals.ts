import type { WantedEntry } from './lines';

export interface Share {
  /** null is internal work. */
  id: string | null;
  minutes: number;
}

/** Minutes by client, by activity and for the customer's bill, the largest first. */
export function totalsOf(entries: readonly WantedEntry[]) {
  return {
    minutes: sum(entries),
    billable: sum(entries.filter((entry) => entry.billable)),
    byClient: shares(entries, (entry) => entry.clientId),
    byActivity: shares(entries, (entry) => entry.activityId),
  };
}

function shares(
  entries: readonly WantedEntry[],
  by: (entry: WantedEntry) => string | null,
): Share[] {
  const found = new Map<string | null, number>();
  for (const entry of entries) {
    const id = by(entry);
    found.set(id, (found.get(id) ?? 0) + entry.minutes);
  }
  return [...found].map(([id, minutes]) => ({ id, minutes })).sort((a, b) => b.minutes - a.minutes);
}

function sum(entries: readonly WantedEntry[]): number {
  return entries.reduce((total, entry) => total + entry.minutes, 0);
}
