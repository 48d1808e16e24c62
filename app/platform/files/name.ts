const MAX_LENGTH = 200;
const LONGEST_EXTENSION = 12;

/** Control characters, and those that reorder or hide text (a RTL override turns `exe.pdf` around). */
const INVISIBLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The name under which a file is kept and shown: without directories, control and bidi characters, and
 * what other systems forbid; letters of every language stay. Never empty, at most 200 characters, the
 * extension kept.
 */
export function safeFileName(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shorten(name) || 'file';
}

/** Counted in code points, as Postgres does. */
function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_LENGTH) return name;
  const extension = [...(/\.[^.]+$/.exec(name)?.[0] ?? '')].slice(0, LONGEST_EXTENSION);
  return [...characters.slice(0, MAX_LENGTH - extension.length), ...extension].join('');
}
