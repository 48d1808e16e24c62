import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locales';
import { findMessage, type Resources, splitKey, type Translate } from './translate';

/**
 * Translate in the browser from the few namespaces a hydrated page carries. It uses the same
 * formatter as the server; i18next and react-i18next would add 19 kB gz to each hydrated page.
 */
export function createRuntime(locale: Locale, resources: Resources): Translate {
  const formats = new Map<string, IntlMessageFormat | string>();
  return (key, values) => {
    let format = formats.get(key);
    if (format === undefined) {
      const [ns, path] = splitKey(key, 'ui');
      const message = findMessage(resources[ns], path) ?? path;
      format = message.includes('{')
        ? new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
        : message.replaceAll("''", "'");
      formats.set(key, format);
    }
    return typeof format === 'string' ? format : String(format.format(values));
  };
}
