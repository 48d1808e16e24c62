import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '~/platform/i18n';

const parse = (text: string, locale: Locale) =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });

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
