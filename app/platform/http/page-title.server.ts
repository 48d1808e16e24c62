const UNNAMED = '<title>Mainstay</title>';

/**
 * Names a page that exports no `meta` by its first heading, so that tabs, history and screen readers tell
 * pages apart and no page can be forgotten. The heading is escaped as it is. Hydrated pages, whose document
 * React compares with its own, export `meta`.
 */
export function namedByHeading(html: string): string {
  const at = html.indexOf(UNNAMED);
  if (at < 0) return html;
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
  const words = heading
    .replace(/<span class="count">[^<]*<\/span>|<!--.*?-->|<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!words) return html;
  return `${html.slice(0, at)}<title>${words} · Mainstay</title>${html.slice(at + UNNAMED.length)}`;
}
