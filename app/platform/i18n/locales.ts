/** The languages the product speaks. Adding one means adding its JSON files; the tests find what is missing. */
export const locales = ['en', 'hi', 'ar'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

/** Each language's name in that language, for switchers. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  hi: 'हिन्दी',
  ar: 'العربية',
};

/** Narrow an untrusted value to a language we have. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value);
}

/** `en-IN` → `en`; null for a language we don't have. */
export function toLocale(tag: string | null | undefined): Locale | null {
  const base = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return isLocale(base) ? base : null;
}

/** Writing direction for the `dir` attribute. */
export function dirOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The best of our languages for an Accept-Language header, or null when it names none of them. */
export function matchLocale(header: string | null): Locale | null {
  if (!header) return null;
  const wanted = header
    .split(',', 20)
    .map((part) => {
      const [tag, ...parameters] = part.trim().split(';');
      const q = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, q: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter((item) => item.q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    const locale = toLocale(tag);
    if (locale) return locale;
  }
  return null;
}
