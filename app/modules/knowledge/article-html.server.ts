import { headings, renderMarkdown, type SafeHtml } from '~/platform/markdown/markdown.server';

/**
 * An article's text as HTML below a heading of the level above `top`: its own highest headings become `top`,
 * whichever the author began with.
 */
export function articleHtml(
  body: string,
  top: number,
  { files, anchors = false }: { files: string; anchors?: boolean },
): SafeHtml {
  const highest = Math.min(...headings(body).map(({ depth }) => depth), 6);
  return renderMarkdown(body, {
    level: top + 1 - highest,
    anchors,
    fileUrl: (id) => `${files}/pictures/${id}`,
  });
}
