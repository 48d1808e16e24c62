import { diff3Merge } from 'node-diff3';

/** A form's values: one text a field, or several where a field holds several. */
export type Values = Record<string, string | string[]>;

/** A field that somebody else changed while it was being edited. */
export interface Difference {
  name: string;
  mine: string;
  theirs: string;
  /** Both texts in one, where they touch different lines. */
  merged: string | null;
  /** What is chosen unless said otherwise: nothing that was typed is dropped by itself. */
  chosen: 'mine' | 'theirs' | 'merged';
  /** Both changed it; otherwise only the other did. */
  isClash: boolean;
}

/** A field of several values: each is in or out. */
export interface ListDifference {
  name: string;
  items: { value: string; isIn: boolean; mine: boolean; theirs: boolean }[];
}

export interface Comparison {
  differences: Difference[];
  lists: ListDifference[];
  /** Fields nobody has to think about, as they go into the form again. */
  rest: [name: string, value: string][];
}

/**
 * What was on show, what was typed, and what the record says now, field by field. Without knowing what was on
 * show every difference counts as a clash.
 */
export function compare(shown: Values | null, typed: Values, now: Values): Comparison {
  const result: Comparison = { differences: [], lists: [], rest: [] };
  for (const [name, theirs] of Object.entries(now)) {
    const was = shown?.[name];
    if (Array.isArray(theirs)) compareLists(result, name, was, typed[name], theirs);
    else compareTexts(result, name, was, typed[name], theirs);
  }
  return result;
}

function compareTexts(
  { differences, rest }: Comparison,
  name: string,
  was: string | string[] | undefined,
  typed: string | string[] | undefined,
  theirs: string,
): void {
  const mine = one(typed);
  const shown = was === undefined ? null : one(was);
  if (same(mine, theirs) || (shown !== null && same(shown, theirs))) {
    rest.push([name, mine]);
    return;
  }
  const isClash = shown === null || !same(mine, shown);
  const merged = isClash && shown !== null ? mergeLines(mine, shown, theirs) : null;
  const chosen = merged !== null ? 'merged' : isClash ? 'mine' : 'theirs';
  differences.push({ name, mine, theirs, merged, chosen, isClash });
}

function compareLists(
  { lists, rest }: Comparison,
  name: string,
  was: string | string[] | undefined,
  typed: string | string[] | undefined,
  theirs: string[],
): void {
  const [mine, shown] = [many(typed), many(was)];
  const all = [...new Set([...mine, ...theirs])].sort();
  const items = all.map((value) => {
    const [m, t] = [mine.includes(value), theirs.includes(value)];
    // Who put it in, or left it in when the other took it out: what changed counts.
    const isIn = m === t ? m : !shown.includes(value);
    return { value, isIn, mine: m, theirs: t };
  });
  const changedByThem = all.some((value) => theirs.includes(value) !== shown.includes(value));
  if (changedByThem && items.some(({ mine: m, theirs: t }) => m !== t)) lists.push({ name, items });
  else rest.push(...mine.map((value): [string, string] => [name, value]));
}

/** Both changes in one text, or null where they touch the same lines, or there is only one line. */
export function mergeLines(mine: string, was: string, theirs: string): string | null {
  if (![mine, was, theirs].some((text) => text.includes('\n'))) return null;
  const regions = diff3Merge(mine.split('\n'), was.split('\n'), theirs.split('\n'));
  const lines = regions.map(({ ok }) => ok);
  if (lines.some((part) => part === undefined)) return null;
  return lines.flatMap((part) => part ?? []).join('\n');
}

/** What a form posted as `original`: null when no form of ours wrote it. */
export function readShown(text: unknown): Values | null {
  try {
    const value: unknown = JSON.parse(String(text));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const fine = Object.values(value).every(
      (field) =>
        typeof field === 'string' ||
        (Array.isArray(field) && field.every((item) => typeof item === 'string')),
    );
    return fine ? (value as Values) : null;
  } catch {
    return null;
  }
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function many(value: string | string[] | undefined): string[] {
  return value === undefined || value === '' ? [] : [value].flat();
}

function same(a: string, b: string): boolean {
  return a.trim() === b.trim();
}
