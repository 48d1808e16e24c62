import type { $ZodErrorMap, $ZodIssue, $ZodRawIssue } from 'zod/v4/core';
import type { Translate, TranslateValues } from './translate';

const KEY = /^[a-z][\w-]*:[\w.-]+$/i;

/**
 * Conform options that make field errors speak the reader's language:
 *
 * ```ts
 * const schema = z.object({
 *   title: z.string().trim().min(3).max(120),           // → platform:validation.tooShort …
 *   due: z.iso.date('people:leave.error.badDate'),      // a key of your own as the message
 * }).superRefine((value, check) => check.addIssue({
 *   code: 'custom', path: ['due'], message: 'people:leave.error.past', params: { days: 3 },
 * }));
 * const submission = parseWithZod(formData, { schema, ...zodMessages(t) });
 * ```
 */
export function zodMessages(t: Translate): {
  error: $ZodErrorMap;
  formatError: (issues: $ZodIssue[]) => string[];
} {
  return {
    error: (issue) => translateIssue(issue, t),
    formatError: (issues) => issues.map((issue) => translateMessage(issue, t)),
  };
}

/** The message for one of zod's own issues; undefined leaves a custom message alone. */
function translateIssue(issue: $ZodRawIssue, t: Translate): string | undefined {
  const [key, values] = keyFor(issue);
  return key ? t(`platform:validation.${key}`, values) : undefined;
}

/** Translate an issue whose message is a key (`people:leave.error.past`); others pass as they are. */
function translateMessage(issue: $ZodIssue, t: Translate): string {
  if (!KEY.test(issue.message)) return issue.message;
  return t(issue.message, issue.code === 'custom' ? issue.params : undefined);
}

function keyFor(issue: $ZodRawIssue): [string | null, TranslateValues?] {
  switch (issue.code) {
    case 'invalid_type':
      return [invalidType(issue.expected, issue.input)];
    case 'too_small':
      return size(issue.origin, Number(issue.minimum), 'Min', issue.exact);
    case 'too_big':
      return size(issue.origin, Number(issue.maximum), 'Max', issue.exact);
    case 'invalid_format':
      return [formats[issue.format] ?? 'format'];
    case 'not_multiple_of':
      return ['step', { step: Number(issue.divisor) }];
    case 'invalid_value':
    case 'invalid_union':
      return [isEmpty(issue.input) ? 'required' : 'choice'];
    case 'custom':
      return issue.message ? [null] : ['invalid'];
    default:
      return ['invalid'];
  }
}

const formats: Record<string, string> = {
  email: 'email',
  url: 'url',
  date: 'date',
  datetime: 'date',
  time: 'time',
  uuid: 'choice',
  guid: 'choice',
};

function isEmpty(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

function invalidType(expected: string, input: unknown): string {
  if (isEmpty(input)) return 'required';
  if (expected === 'number' || expected === 'int' || expected === 'bigint') return 'number';
  if (expected === 'date') return 'date';
  if (expected === 'file') return 'file';
  return 'invalid';
}

function size(
  origin: string,
  limit: number,
  end: 'Min' | 'Max',
  exact?: boolean,
): [string, TranslateValues?] {
  if (origin === 'string') {
    if (exact) return ['lengthExact', { count: limit }];
    return end === 'Min' && limit === 1 ? ['required'] : [`length${end}`, { count: limit }];
  }
  if (origin === 'array' || origin === 'set') return [`items${end}`, { count: limit }];
  if (origin === 'file') return [`file${end}`, { size: Math.round(limit / 1_000_000) }];
  if (origin === 'date') return [`date${end}`];
  return [`number${end}`, { limit }];
}
