/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** How much of a long text is shown around what was found. */
const EXCERPT = 180;

/** As private.plain_words() does, for one word: without case, accents and vowel signs, letters of one kind alike. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\u064b-\u0652\u0640]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

/** The words of what was typed, at most eight, as they are compared. */
export function wordsOf(text: string): string[] {
  const found = [...text.replaceAll(/['’]/g, '').matchAll(WORD)];
  return [...new Set(found.map(([word]) => plain(word)))].slice(0, 8);
}

/** One begins with the other's beginning: the same word, unfinished or in another form. */
function isMeant(word: string, said: string): boolean {
  if (word.startsWith(said)) return true;
  let same = 0;
  while (same < Math.min(word.length, said.length) && word[same] === said[same]) same += 1;
  return same >= 4 && same >= Math.max(word.length, said.length) - 3;
}

function isHit(word: string, words: readonly string[]): boolean {
  const compared = plain(word);
  return words.some((said) => isMeant(compared, said));
}

/** Cuts a text where words that were looked for begin and end. */
export function highlight(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isHit(word, words)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), hit: false });
    pieces.push({ text: word, hit: true });
    at = index + word.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** The passage of a long text around the first word that was looked for; its beginning, if none is in it. */
export function excerpt(text: string, words: readonly string[]): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  const first = [...line.matchAll(WORD)].find(([word]) => isHit(word, words))?.index ?? 0;
  const from = first < EXCERPT / 2 ? 0 : line.lastIndexOf(' ', first - EXCERPT / 3) + 1;
  const end = line.lastIndexOf(' ', from + EXCERPT);
  const until = end > first ? end : from + EXCERPT;
  return `${from > 0 ? '… ' : ''}${line.slice(from, until)}${until < line.length ? ' …' : ''}`;
}
