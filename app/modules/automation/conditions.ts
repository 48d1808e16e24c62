/** How a field is compared with a value. */
export const operators = [
  'equals',
  'not',
  'contains',
  'greater',
  'less',
  'empty',
  'filled',
] as const;
export type Operator = (typeof operators)[number];

/** `field` is `payload.<name>` or `record.<column>`. */
export interface Condition {
  field: string;
  op: Operator;
  value: string;
}

/** What a rule knows of an event: by the names that conditions and templates use. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * All conditions hold. They are read as they are stored: people may write them past our form, and one that is none
 * holds never, but keeps no other rule from its turn.
 */
export function holds(conditions: readonly unknown[], facts: Facts): boolean {
  return conditions.every((one) => isCondition(one) && compare(one, facts[one.field]) === true);
}

function isCondition(one: unknown): one is Condition {
  const { field, value } = (one ?? {}) as Partial<Condition>;
  return typeof field === 'string' && typeof value === 'string';
}

function compare({ op, value }: Condition, found: unknown): boolean {
  const text = factText(found);
  switch (op) {
    case 'equals':
      return same(text, value);
    case 'not':
      return !same(text, value);
    case 'contains':
      return value.trim() !== '' && fold(text).includes(fold(value));
    case 'greater':
      return order(text, value) > 0;
    case 'less':
      return order(text, value) < 0;
    case 'empty':
      return text.trim() === '';
    case 'filled':
      return text.trim() !== '';
  }
}

/** A fact as people would write it; nothing for what is not there. */
export function factText(found: unknown): string {
  if (found === null || found === undefined) return '';
  if (found instanceof Date) return found.toISOString();
  return typeof found === 'object' ? JSON.stringify(found) : String(found);
}

const fold = (text: string) => text.trim().toLowerCase();

function same(a: string, b: string): boolean {
  return fold(a) === fold(b) || (isNumber(a) && isNumber(b) && Number(a) === Number(b));
}

/** Numbers as numbers, days and instants by their ISO text; NaN where there is nothing to compare. */
function order(a: string, b: string): number {
  if (a.trim() === '' || b.trim() === '') return Number.NaN;
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  if (isNumber(a) || isNumber(b)) return Number.NaN;
  return a < b ? -1 : a > b ? 1 : 0;
}

const isNumber = (text: string) => /^\s*-?\d+(\.\d+)?\s*$/.test(text);
