/** Words as `like` takes them literally: % and _ mean themselves. */
export function literalLike(words: string): string {
  return words.replaceAll(/[\\%_]/g, '\\$&');
}

/** A pattern of `like` and `ilike` for texts that contain these words, literally. */
export function containing(words: string): string {
  return `%${literalLike(words)}%`;
}
