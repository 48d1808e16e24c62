import i18next, { type i18n as I18n } from 'i18next';
import ICU from 'i18next-icu';
import { defaultLocale, type Locale } from './locales';
import { resources } from './resources.server';
import { boundTo, type Translate } from './translate';

const instances = new Map<Locale, I18n>();
const translators = new Map<Locale, Translate>();

/**
 * The i18next instance of one language, made once per process. English fills gaps, and a missing
 * key is reported on the console outside production (the tests fail on console output).
 */
export function createI18n(locale: Locale): I18n {
  let instance = instances.get(locale);
  if (instance) return instance;
  instance = i18next.createInstance();
  void instance.use(ICU).init({
    lng: locale,
    fallbackLng: defaultLocale,
    resources: { [locale]: resources[locale], [defaultLocale]: resources[defaultLocale] },
    ns: Object.keys(resources[defaultLocale]),
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    i18nFormat: {
      parseErrorHandler: (error: Error, key: string, message: string) => {
        console.error(`i18n: cannot format ${locale} ${key}: ${error.message}`);
        return message;
      },
    },
    parseMissingKeyHandler: (key: string) => {
      if (process.env.NODE_ENV !== 'production') console.warn(`i18n: missing ${locale} ${key}`);
      return key;
    },
  });
  instances.set(locale, instance);
  return instance;
}

/**
 * Translate on the server (actions, e-mail, jobs): `getT('hi')('people:leave.title')`, or
 * `getT('hi', 'people')('leave.title')`. Messages without values are remembered, because i18next
 * takes 3 µs for each and a list asks for the same few words hundreds of times.
 */
export function getT(locale: Locale, ns?: string): Translate {
  let t = translators.get(locale);
  if (!t) {
    const fixed = createI18n(locale).getFixedT(locale);
    const plain = new Map<string, string>();
    t = (key, values) => {
      if (values) return fixed(key, values);
      let text = plain.get(key);
      if (text === undefined) {
        text = fixed(key);
        if (plain.size < 10_000) plain.set(key, text);
      }
      return text;
    };
    translators.set(locale, t);
  }
  return ns ? boundTo(t, ns) : t;
}
