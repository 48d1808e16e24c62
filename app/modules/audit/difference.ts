/** One field of an entry, as text; undefined where that side does not exist. */
export interface Difference {
  name: string;
  before: string | undefined;
  after: string | undefined;
}

type Side = Record<string, unknown> | null;

/** Field by field what an entry changed: only `after` for something created, only `before` for deleted. */
export function differences(before: Side, after: Side): Difference[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].map((name) => ({
    name,
    before: before ? show(before[name]) : undefined,
    after: after ? show(after[name]) : undefined,
  }));
}

function show(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
