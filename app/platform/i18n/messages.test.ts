import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { getT } from './i18n.server';
import { type Locale, locales } from './locales';
import { pickResources, resources } from './resources.server';
import { createRuntime } from './runtime';
import { productSources, writtenKeys } from './testing/source-scan';
import type { Messages } from './translate';

const flat = Object.fromEntries(
  locales.map((locale) => [locale, flatten(resources[locale])]),
) as Record<Locale, Map<string, string>>;

function flatten(tree: Record<string, Messages>): Map<string, string> {
  const all = new Map<string, string>();
  const walk = (node: Messages | string, path: string) => {
    if (typeof node === 'string') all.set(path, node);
    else for (const [key, child] of Object.entries(node)) walk(child, `${path}.${key}`);
  };
  for (const [ns, messages] of Object.entries(tree)) {
    for (const [key, child] of Object.entries(messages)) walk(child, `${ns}:${key}`);
  }
  return all;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const parse = (message: string) =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
const branches = (element: Element): Element[][] =>
  'options' in element ? Object.values(element.options).map((option) => option.value) : [];
const isLiteral = (element: Element) => element.type === 0;
const isPlural = (element: Element) => 'pluralType' in element;

function argumentNames(elements: Element[]): string[] {
  return elements.flatMap((element) => [
    ...(!isLiteral(element) && 'value' in element ? [String(element.value)] : []),
    ...branches(element).flatMap(argumentNames),
  ]);
}

/** Arguments whose value is written; those that only choose a form may be idle in another language. */
function writtenNames(elements: Element[], plural = ''): string[] {
  return elements.flatMap((element) => {
    if ('options' in element) {
      const name = isPlural(element) ? String(element.value) : plural;
      return branches(element).flatMap((branch) => writtenNames(branch, name));
    }
    if (isLiteral(element)) return [];
    return ['value' in element ? String(element.value) : plural];
  });
}

const namesOf = (message: string) => [...new Set(writtenNames(parse(message)))].sort().join(' ');

function pluralForms(elements: Element[]): string[][] {
  return elements.flatMap((element) => [
    ...(isPlural(element) && 'options' in element ? [Object.keys(element.options)] : []),
    ...branches(element).flatMap(pluralForms),
  ]);
}

/** Values that reach every branch of a message. */
function samples(elements: Element[]): Record<string, string | number>[] {
  const names = [...new Set(argumentNames(elements))];
  const choices = new Map<string, string[]>();
  const visit = (element: Element) => {
    if ('options' in element && !isPlural(element)) {
      choices.set(String(element.value), [...Object.keys(element.options), 'no such choice']);
    }
    for (const branch of branches(element)) branch.forEach(visit);
  };
  elements.forEach(visit);
  return [0, 1, 2, 3, 11, 100, 1234.5].map((number, at) =>
    Object.fromEntries(
      names.map((name) => {
        const words = choices.get(name);
        return [name, words ? (words[at % words.length] ?? '') : number];
      }),
    ),
  );
}

/** Words that are the same in every language here. */
const names = new Set(['Mainstay', 'English', 'SMS', 'CSV', 'JSON', 'PDF', 'IP']);

describe('messages', () => {
  it.each(['hi', 'ar'] as const)('%s has exactly the keys of English', (locale) => {
    const missing = [...flat.en.keys()].filter((key) => !flat[locale].has(key));
    const extra = [...flat[locale].keys()].filter((key) => !flat.en.has(key));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  it.each(locales)(
    '%s: every message parses and writes the values that English writes',
    (locale) => {
      const different = [...flat[locale]]
        .filter(([key, message]) => namesOf(message) !== namesOf(flat.en.get(key) ?? ''))
        .map(([key]) => key);
      expect(different).toEqual([]);
    },
  );

  it.each(locales)('%s: plurals have every form of the language', (locale) => {
    // Arabic's zero may fall to `other`; `=0 … other …` alone avoids grammar altogether.
    const needed = new Intl.PluralRules(locale)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'zero');
    const lacks = (forms: string[]) =>
      forms.some((form) => form !== 'other' && (needed as string[]).includes(form)) &&
      needed.some((form) => !forms.includes(form) && !(form === 'one' && forms.includes('=1')));
    const poor = [...flat[locale]]
      .filter(([, message]) => pluralForms(parse(message)).some(lacks))
      .map(([key]) => key);
    expect(poor).toEqual([]);
  });

  it.each(['hi', 'ar'] as const)('%s is translated, not copied', (locale) => {
    const copied = [...flat[locale]]
      .filter(([key, message]) => message === flat.en.get(key) && !names.has(message))
      .filter(([, message]) => /\p{Script=Latin}{3,}/u.test(message.replace(/\{[^}]*\}/g, '')))
      .map(([key]) => key);
    expect(copied).toEqual([]);
  });

  it.each(locales)('%s reads the same in the browser as on the server', (locale) => {
    const browser = createRuntime(locale, pickResources(locale, Object.keys(resources.en)));
    const server = getT(locale);
    for (const [key, message] of flat[locale]) {
      for (const values of samples(parse(message))) {
        expect(browser(key, values), `${key} ${JSON.stringify(values)}`).toBe(server(key, values));
      }
    }
  });

  it('every key the code asks for exists, and none is forgotten', () => {
    const keys = new Set(flat.en.keys());
    const written = writtenKeys(productSources(), Object.keys(resources.en));
    const unknown = written.calls
      .filter((call) => !call.isIn(keys))
      .map((call) => `${call.written} in ${call.file}`);
    const unused = [...keys].filter((key) => !written.covers(key));
    expect({ unknown, unused }).toEqual({ unknown: [], unused: [] });
  });
});
