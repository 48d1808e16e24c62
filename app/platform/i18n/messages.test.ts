import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from './locales';
import { resources } from './resources.server';
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

const namesOf = (message: string) => [...new Set(argumentNames(parse(message)))].sort().join(' ');

function pluralForms(elements: Element[]): string[][] {
  return elements.flatMap((element) => [
    ...(isPlural(element) && 'options' in element ? [Object.keys(element.options)] : []),
    ...branches(element).flatMap(pluralForms),
  ]);
}

/** Words that are the same in every language here. */
const names = new Set(['Mainstay', 'English', 'SMS', 'CSV', 'JSON', 'PDF', 'IP']);

describe('messages', () => {
  it.each(['hi', 'ar'] as const)('%s has exactly the keys of English', (locale) => {
    const missing = [...flat.en.keys()].filter((key) => !flat[locale].has(key));
    const extra = [...flat[locale].keys()].filter((key) => !flat.en.has(key));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  it.each(locales)('%s: every message parses and takes the arguments of English', (locale) => {
    const different = [...flat[locale]]
      .filter(([key, message]) => namesOf(message) !== namesOf(flat.en.get(key) ?? ''))
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it.each(locales)('%s: plurals have every form of the language', (locale) => {
    // Arabic's zero may fall to `other`; the rest must be written out.
    const needed = new Intl.PluralRules(locale)
      .resolvedOptions()
      .pluralCategories.filter((form) => form !== 'zero');
    const poor = [...flat[locale]]
      .filter(([, message]) =>
        pluralForms(parse(message)).some((forms) =>
          needed.some((form) => !forms.includes(form) && !(form === 'one' && forms.includes('=1'))),
        ),
      )
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

  it('every key the code asks for exists, and none is forgotten', () => {
    const written = writtenKeys(productSources(), Object.keys(resources.en));
    const unknown = written.calls
      .filter(({ candidates }) => !candidates.some((key) => flat.en.has(key)))
      .map(({ candidates, file }) => `${candidates.at(-1)} in ${file}`);
    const unused = [...flat.en.keys()].filter((key) => !written.covers(key));
    expect({ unknown, unused }).toEqual({ unknown: [], unused: [] });
  });
});
