import { type Entry, keyOf, type WantedEntry } from './lines';

export interface Changes {
  remove: string[];
  /** In an order in which no day overflows on the way. */
  update: (WantedEntry & { id: string })[];
  insert: WantedEntry[];
}

/**
 * The smallest change that makes the stored entries the wanted ones, so that the audit trail shows what a
 * person changed and nothing else: what is equal stays, then minutes change, then an entry of the same day
 * becomes another, and only then entries come and go.
 */
export function planChanges(stored: readonly Entry[], wanted: readonly WantedEntry[]): Changes {
  const left = new Set(stored);
  let open = [...wanted];
  const updates: { before: Entry; after: WantedEntry }[] = [];
  const match = (same: (have: Entry, want: WantedEntry) => boolean, changed: boolean) => {
    open = open.filter((want) => {
      for (const have of left) {
        if (!same(have, want)) continue;
        left.delete(have);
        if (changed) updates.push({ before: have, after: want });
        return false;
      }
      return true;
    });
  };
  const sameLine = (have: Entry, want: WantedEntry) =>
    have.day === want.day && keyOf(have) === keyOf(want);
  match((have, want) => sameLine(have, want) && have.minutes === want.minutes, false);
  match(sameLine, true);
  match((have, want) => have.day === want.day, true);
  return {
    remove: [...left].map(({ id }) => id),
    update: updates
      .sort((a, b) => growth(a) - growth(b))
      .map(({ before, after }) => ({ ...after, id: before.id })),
    insert: open,
  };
}

function growth({ before, after }: { before: Entry; after: WantedEntry }): number {
  return after.minutes - before.minutes;
}

/** Nothing to write. */
export function isUnchanged({ remove, update, insert }: Changes): boolean {
  return remove.length + update.length + insert.length === 0;
}
