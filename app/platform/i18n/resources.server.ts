import { compileMessages } from './compile.server';
import { type Locale, locales } from './locales';
import type { CompiledResources } from './runtime';
import type { Messages, Resources } from './translate';

const platform = import.meta.glob<Messages>('/app/platform/i18n/locales/*/*.json', {
  eager: true,
  import: 'default',
});
const modules = import.meta.glob<Messages>('/app/modules/*/i18n/*.json', {
  eager: true,
  import: 'default',
});

/** All messages of all languages, loaded once at boot: `resources.hi.people`. */
export const resources = collect();

function collect(): Record<Locale, Resources> {
  const all = Object.fromEntries(locales.map((l) => [l, {}])) as Record<Locale, Resources>;
  for (const [path, messages] of Object.entries(platform)) {
    const [, locale, ns] = /locales\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (locale && ns && locale in all) all[locale as Locale][ns] = messages;
  }
  for (const [path, messages] of Object.entries(modules)) {
    const [, ns, locale] = /modules\/([\w-]+)\/i18n\/(\w+)\.json$/.exec(path) ?? [];
    if (locale && ns && locale in all) all[locale as Locale][ns] = messages;
  }
  return all;
}

/** The named namespaces of a language for the browser, English filling those a language lacks. */
export function pickResources(locale: Locale, namespaces: Iterable<string>): CompiledResources {
  const picked: CompiledResources = {};
  for (const ns of namespaces) {
    const messages = resources[locale][ns] ?? resources.en[ns];
    if (messages) picked[ns] = compileMessages(messages);
  }
  return picked;
}
