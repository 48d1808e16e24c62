import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '~/platform/i18n';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Why a text of a company's own cannot be used. */
export type WordsProblem = { problem: 'broken' } | { problem: 'unknown'; name: string };

const parse = (text: string, locale: Locale) =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });

/** Checks an ICU message against the values there are for it; null when it can be used. */
export function problemOf(text: string, known: readonly string[]): WordsProblem | null {
  let elements: Element[];
  try {
    elements = parse(text, 'en').getAst();
  } catch {
    return { problem: 'broken' };
  }
  const name = namesIn(elements).find((one) => !known.includes(one));
  return name === undefined ? null : { problem: 'unknown', name };
}

/** The values a message writes or chooses by. */
export function namesIn(elements: Element[]): string[] {
  const names = elements.flatMap((element) => [
    ...(element.type !== 0 && 'value' in element ? [String(element.value)] : []),
    ...('options' in element
      ? Object.values(element.options).flatMap(({ value }) => namesIn(value))
      : []),
  ]);
  return [...new Set(names)];
}

/** The values that a message of the product's own uses. */
export function namesOf(text: string): string[] {
  return namesIn(parse(text, 'en').getAst());
}

/** Writes a company's own text; null where it has none, or it no longer fits this version's values. */
export function writeOwn(
  locale: Locale,
  text: string | null | undefined,
  values: Record<string, string | number>,
): string | null {
  if (!text) return null;
  try {
    return String(parse(text, locale).format(values));
  } catch {
    return null;
  }
}
