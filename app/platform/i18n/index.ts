export { type DateStyle, type Formatters, formatters, minorUnits } from './format';
export {
  dirOf,
  isLocale,
  type Locale,
  localeNames,
  locales,
  toLocale,
} from './locales';
export {
  FormatProvider,
  I18nPayload,
  I18nProvider,
  readI18nPayload,
  useFormat,
  useLocale,
  useTranslation,
} from './provider';
export type { Translate, TranslateValues } from './translate';
export { zodMessages } from './validation';
