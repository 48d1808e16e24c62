import type { Locale } from './locales';
import { splitKey, type Translate, type TranslateValues } from './translate';

/**
 * One piece of a message: its words; `#` of a plural (0); or an argument, as it is, as a number, or
 * choosing among options. `compile.server.ts` makes them.
 */
export type Part =
  | string
  | 0
  | [name: string, kind: 'text']
  | [name: string, kind: 'number', options: Intl.NumberFormatOptions]
  | [name: string, kind: 'select', options: Record<string, Part[]>]
  | [name: string, kind: 'plural' | 'ordinal', options: Record<string, Part[]>, offset: number];

export interface CompiledMessages {
  [key: string]: string | Part[] | CompiledMessages;
}

/** Namespaces of a hydrated page. */
export type CompiledResources = Record<string, CompiledMessages>;

/**
 * Translate in the browser from the few namespaces a hydrated page carries. It is this short because the
 * server has parsed the messages; a test holds it to what i18next says of every message.
 */
export function createRuntime(locale: Locale, resources: CompiledResources): Translate {
  return (key, values = {}) => {
    const [ns, path] = splitKey(key, 'ui');
    let node: CompiledMessages[string] | undefined = resources[ns];
    for (const name of path.split('.')) {
      node = node && typeof node !== 'string' && !Array.isArray(node) ? node[name] : undefined;
    }
    if (typeof node === 'string') return node;
    return Array.isArray(node) ? write(node, values, locale, 0) : path;
  };
}

function write(parts: Part[], values: TranslateValues, locale: Locale, count: number): string {
  return parts.map((part) => writePart(part, values, locale, count)).join('');
}

function writePart(part: Part, values: TranslateValues, locale: Locale, count: number): string {
  if (typeof part === 'string') return part;
  if (part === 0) return new Intl.NumberFormat(locale).format(count);
  const value = values[part[0]];
  switch (part[1]) {
    case 'number':
      return new Intl.NumberFormat(locale, part[2]).format(Number(value));
    case 'select':
      return write(part[2][String(value)] ?? part[2].other ?? [], values, locale, count);
    case 'plural':
    case 'ordinal': {
      const [, kind, options, offset] = part;
      const number = Number(value) - offset;
      const type = kind === 'ordinal' ? 'ordinal' : 'cardinal';
      const form = new Intl.PluralRules(locale, { type }).select(number);
      const chosen = options[`=${value}`] ?? options[form] ?? options.other ?? [];
      return write(chosen, values, locale, number);
    }
    default:
      return String(value ?? '');
  }
}
