import { z } from 'zod';

/** What a line of the grid books on. */
export interface LineKey {
  activityId: string;
  /** null is internal work. */
  clientId: string | null;
  /** The client is then the project's. */
  projectId: string | null;
  taskId: string | null;
  billable: boolean;
  note: string;
}

/** Time of one day on a line, as it is stored. */
export interface Entry extends LineKey {
  id: string;
  day: string;
  minutes: number;
}

/** Time of one day on a line, as it should be. */
export type WantedEntry = Omit<Entry, 'id'>;

/** A line with its minutes of each day of the week; 0 is none. */
export interface Line extends LineKey {
  minutes: number[];
}

const layoutSchema = z.array(
  z.object({
    activityId: z.uuid(),
    clientId: z.uuid().nullable(),
    projectId: z.uuid().nullable().default(null),
    taskId: z.uuid().nullable().default(null),
    billable: z.boolean(),
    note: z.string().max(500),
  }),
);

/** The stored layout of a week. Anything odd (it can be written past the product) counts as none. */
export function readLayout(stored: unknown): LineKey[] {
  return layoutSchema.safeParse(stored).data ?? [];
}

/** Two lines that book on the same thing have the same key. */
export function keyOf(line: LineKey): string {
  const { activityId, clientId, projectId, taskId, billable, note } = line;
  // Of a project's line the client is only what it was when it was written.
  return JSON.stringify([activityId, projectId ?? clientId, taskId, billable, note]);
}

/**
 * Entries laid out as lines: first the layout's own in their order, with hours or without, then what is
 * left. Two entries of one day and key go into lines of their own.
 */
export function layOut(
  layout: readonly LineKey[],
  entries: readonly WantedEntry[],
  days: readonly string[],
): Line[] {
  const lines: Line[] = layout.map((key) => ({ ...pick(key), minutes: days.map(() => 0) }));
  const keys = lines.map(keyOf);
  for (const entry of entries) {
    const column = days.indexOf(entry.day);
    if (column < 0) continue;
    const key = keyOf(entry);
    let index = keys.findIndex((known, at) => known === key && lines[at]?.minutes[column] === 0);
    if (index < 0) {
      index = lines.push({ ...pick(entry), minutes: days.map(() => 0) }) - 1;
      keys.push(key);
    }
    const line = lines[index];
    if (line) line.minutes[column] = entry.minutes;
  }
  return lines;
}

/** Lines as entries, day by day. */
export function entriesOf(lines: readonly Line[], days: readonly string[]): WantedEntry[] {
  return lines.flatMap((line) =>
    line.minutes.flatMap((minutes, column) => {
      const day = days[column];
      return minutes > 0 && day ? [{ ...pick(line), day, minutes }] : [];
    }),
  );
}

/** Minutes of each day over all lines. */
export function dayTotals(lines: readonly Line[], days: readonly string[]): number[] {
  return days.map((_, column) => lines.reduce((sum, line) => sum + (line.minutes[column] ?? 0), 0));
}

export function pick(line: LineKey): LineKey {
  const { activityId, clientId, projectId, taskId, billable, note } = line;
  return { activityId, clientId, projectId, taskId, billable, note };
}
