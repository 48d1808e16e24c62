/** A person's initials on a colour that stays theirs. Decorative: the name stands beside it. */
export function Avatar({ name, size }: { name: string; size?: 'lg' }) {
  return (
    <span className={`avatar avatar-${hue(name)}${size ? ' avatar-lg' : ''}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** Avatar and name. */
export function Person({ name }: { name: string }) {
  return (
    <span className="person">
      <Avatar name={name} />
      <span>{name}</span>
    </span>
  );
}

const segmenter = new Intl.Segmenter();

/** First letters of the first and last word, by what a reader takes for a letter (हि is one). */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  // Arabic letters would join into something that is nobody's initials.
  return picked.map((word = '') => firstLetter(word)).join('\u200c');
}

function firstLetter(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment.toLocaleUpperCase();
  return '';
}

function hue(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % 5;
}
