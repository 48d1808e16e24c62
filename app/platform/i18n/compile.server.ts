import { IntlMessageFormat } from 'intl-messageformat';
import type { CompiledMessages, Part } from './runtime';
import type { Messages } from './translate';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const compiled = new WeakMap<Messages, CompiledMessages>();

/** A namespace as the browser gets it: parsed, so that no parser travels along. Done once. */
export function compileMessages(messages: Messages): CompiledMessages {
  let result = compiled.get(messages);
  if (!result) {
    result = Object.fromEntries(
      Object.entries(messages).map(([key, node]) => [
        key,
        typeof node === 'string' ? compileMessage(node) : compileMessages(node),
      ]),
    );
    compiled.set(messages, result);
  }
  return result;
}

function compileMessage(message: string): string | Part[] {
  const elements = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
  const parts = elements.map(partOf);
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? only : parts;
}

function partOf(element: Element): Part {
  if ('options' in element) {
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, { value }]) => [name, value.map(partOf)]),
    );
    if (!('pluralType' in element)) return [element.value, 'select', options];
    const kind = element.pluralType === 'ordinal' ? 'ordinal' : 'plural';
    return [element.value, kind, options, element.offset];
  }
  // # of a plural.
  if (!('value' in element)) return 0;
  if ('style' in element) return [element.value, 'number', numberOptions(element)];
  if ('children' in element) throw new Error(`<${element.value}>: messages hold no markup`);
  return element.type === 0 ? element.value : [element.value, 'text'];
}

/** `{n, number}` and skeletons such as `{n, number, ::sign-always .##}`; dates come written out. */
function numberOptions({ type, value, style }: Element & { style?: unknown; value: string }) {
  if (type === 2 && !style) return {};
  const options = (style as { parsedOptions?: object } | undefined)?.parsedOptions;
  if (type !== 2 || !options || 'scale' in options) {
    throw new Error(`{${value}, …} has a style the browser cannot write: format it beforehand`);
  }
  return options;
}
