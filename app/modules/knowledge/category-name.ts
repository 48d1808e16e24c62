/** A category's name in the reader's language, or in one it has. */
export function categoryName(
  names: Record<string, string>,
  locale: string,
  fallback: string,
): string {
  return names[locale] ?? names[fallback] ?? names.en ?? Object.values(names)[0] ?? '';
}
