const UNNAMED = '<title>Mainstay</title>';

/** Before the title of a shell, which names only the area and the company; it shows nowhere. */
export const AREA = '\u2060';
const SHELL = new RegExp(`<title>${AREA}([^<]*)</title>`);

/**
 * Names a page that exports no `meta` by its first heading, so that tabs, history and screen readers tell
 * pages apart and no page can be forgotten. The heading is escaped as it is. Hydrated pages, whose document
 * React compares with its own, export `meta` or go by their shell's title.
 */
export function namedByHeading(html: string): string {
  const shell = SHELL.exec(html);
  const found = shell?.[0] ?? (html.includes(UNNAMED) ? UNNAMED : undefined);
  if (found === undefined) return html;
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
  const words = heading
    .replace(/<span class="count">[^<]*<\/span>|<!--.*?-->|<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const place = shell?.[1]?.split(' · ').at(-1) ?? 'Mainstay';
  const title = words ? `${words} · ${place}` : (shell?.[1] ?? place);
  return html.replace(found, () => `<title>${title}</title>`);
}
