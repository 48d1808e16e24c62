import { MOST_MENTIONS } from './schema';

/** Somebody a comment could mean. */
export interface Mentionable {
  id: string;
  name: string;
  audience: 'staff' | 'client';
}

/** An `@` with what stands after it. */
export interface Spot {
  /** Where the @ is. */
  at: number;
  /** The first word after it, to look for names by. */
  word: string;
  /** Everything after it that could be a name. */
  rest: string;
}

const LONGEST_NAME = 120;

/** Places in a text that may name somebody: an @ with a letter after it, and none before (no e-mail addresses). */
export function spotsOf(text: string): Spot[] {
  const spots = [...text.matchAll(/(?<![\p{L}\p{M}\p{N}_.@/-])@(?=[\p{L}\p{N}])/gu)].map(
    ({ index }): Spot => {
      const rest = text.slice(index + 1, index + 1 + LONGEST_NAME).split('\n', 1)[0] ?? '';
      const word = /^[\p{L}\p{M}\p{N}’'-]+/u.exec(rest)?.[0] ?? '';
      return { at: index, word, rest };
    },
  );
  return spots.slice(0, MOST_MENTIONS);
}

/** Those whose whole name stands there; the longest names only, as “Asha” may be the start of “Asha Rao”. */
export function namedAt(spot: Spot, people: readonly Mentionable[]): Mentionable[] {
  const named = people.filter(({ name }) => startsWithName(spot.rest, name));
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  return named.filter(({ name }) => name.length === longest);
}

function startsWithName(rest: string, name: string): boolean {
  if (rest.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return false;
  return !/^[\p{L}\p{M}\p{N}]/u.test(rest.slice(name.length));
}

/** What stands there of a name, as far as it agrees: it gives way to the whole name. */
export function typedOf(spot: Spot, name: string): string {
  if (startsWithName(spot.rest, name)) return spot.rest.slice(0, name.length);
  return spot.word;
}

/** Marks `@Name` of the people mentioned in HTML that was made safe; what stands in code stays code. */
export function markMentions<Html extends string>(html: Html, names: readonly string[]): Html {
  if (names.length === 0) return html;
  const wanted = [...names].sort((a, b) => b.length - a.length).map((name) => escaped(name));
  const pattern = new RegExp(
    `@(?:${wanted.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'giu',
  );
  let code = 0;
  const parts = html.split(/(<[^>]*>)/).map((part) => {
    if (/^<(code|pre)\b/.test(part)) code += 1;
    else if (/^<\/(code|pre)\b/.test(part)) code -= 1;
    if (code > 0 || part.startsWith('<')) return part;
    return part.replace(pattern, (name) => `<strong class="mention"><bdi>${name}</bdi></strong>`);
  });
  return parts.join('') as Html;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
