import { createContext, type ReactNode, useContext } from 'react';
import { type FormatScope, type Formatters, formatters } from './format';
import type { Locale } from './locales';
import { type CompiledResources, createRuntime } from './runtime';
import { boundTo, type Translate } from './translate';

interface I18nValue {
  locale: Locale;
  t: Translate;
  format: Formatters;
  /** Messages of some namespaces, for the payload of hydrated pages. */
  pick: (namespaces: Iterable<string>) => CompiledResources;
}

const I18nContext = createContext<I18nValue | null>(null);

function useI18n(): I18nValue {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useTranslation needs an <I18nProvider> above it');
  return value;
}

/**
 * Put around the whole app: in entry.server with `t={getT(locale)}` and
 * `pick={(ns) => pickResources(locale, ns)}`; in entry.client with `{...readI18nPayload()}`.
 */
export function I18nProvider(props: {
  locale: Locale;
  t: Translate;
  pick: (namespaces: Iterable<string>) => CompiledResources;
  children: ReactNode;
}) {
  const { locale, t, pick, children } = props;
  const value = { locale, t, pick, format: formatters({ locale }) };
  return <I18nContext.Provider value={value}>{children}</I18nContext.Provider>;
}

/** Shells set the reader's time zone and the tenant's region for everything inside. */
export function FormatProvider(props: Omit<FormatScope, 'locale'> & { children: ReactNode }) {
  const outer = useI18n();
  const format = formatters({
    locale: outer.locale,
    region: props.region,
    timeZone: props.timeZone,
  });
  return <I18nContext.Provider value={{ ...outer, format }}>{props.children}</I18nContext.Provider>;
}

/** `const { t } = useTranslation('people'); t('leave.title'); t('ui:action.save')`. */
export function useTranslation(ns = 'ui'): { t: Translate; locale: Locale } {
  const { t, locale } = useI18n();
  return { t: boundTo(t, ns), locale };
}

/** Dates, money and numbers in the reader's language, the tenant's region and the reader's zone. */
export function useFormat(): Formatters {
  return useI18n().format;
}

/** The page's language. */
export function useLocale(): Locale {
  return useI18n().locale;
}

export const I18N_PAYLOAD_ID = 'i18n';

/**
 * The messages a hydrated page needs, as a JSON block before `<Scripts/>`. `ui` is always in it;
 * a route names its own: `export const handle = { hydrate: true, i18n: ['people'] }`.
 */
export function I18nPayload({ namespaces }: { namespaces: string[] }) {
  const { locale, pick } = useI18n();
  const payload = { locale, resources: pick(new Set(['ui', ...namespaces])) };
  const json = JSON.stringify(payload).replaceAll('<', '\\u003c');
  return (
    <script
      type="application/json"
      id={I18N_PAYLOAD_ID}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own messages, < escaped
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}

/** Props of `<I18nProvider>` in the browser, from the page's payload. */
export function readI18nPayload(): Omit<Parameters<typeof I18nProvider>[0], 'children'> {
  const text = document.getElementById(I18N_PAYLOAD_ID)?.textContent;
  const { locale, resources } = JSON.parse(text || '{"locale":"en","resources":{}}') as {
    locale: Locale;
    resources: CompiledResources;
  };
  return { locale, t: createRuntime(locale, resources), pick: () => resources };
}
