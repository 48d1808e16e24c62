import MarkdownIt, { type Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** HTML that came through the sanitiser: the only kind `<Markdown>` takes. */
export type SafeHtml = string & { readonly safe: true };

export interface MarkdownOptions {
  /** The heading level that `#` becomes (3 unless said), so that a text fits under its page's headings. */
  level?: number;
  /** Headings get ids, for a table of contents. Only where a page shows one such text. */
  anchors?: boolean;
  /** Where an image `![words](file:<id>)` is found. Without it, and for any other source, its words stand instead. */
  fileUrl?: (id: string) => string;
}

export interface Heading {
  id: string;
  text: string;
  /** 1 for `#`. */
  depth: number;
}

const uuid = /^file:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
const linkable = /^(https?:|mailto:|tel:|#|\/(?![/\\]))/i;
// Not quotes: their direction would be that of text of their own, and all of theirs is in paragraphs.
const blocks = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'th', 'td'];

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
parser.linkify?.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
parser.validateLink = (url) => linkable.test(url.trim()) || uuid.test(url.trim());

/**
 * A subset of Markdown (headings, lists, code, quotes, tables, links, images of our own files) as HTML that is
 * safe to show: raw HTML stays text, links lead to http, mail, telephone or this site, and whatever the parser
 * writes goes through an allow list once more. Directions follow each block's own words.
 */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): SafeHtml {
  const shift = (options.level ?? 3) - 1;
  const env = {};
  const tokens = parser.parse(text, env);
  if (options.anchors) withIds(tokens);
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, depthOf(token) + shift)}`;
    }
    if (token.type === 'inline') placeImages(token, options.fileUrl);
  }
  return sanitize(parser.renderer.render(tokens, parser.options, env));
}

/** The headings of a text with the ids that `anchors` gives them. */
export function headings(text: string): Heading[] {
  return withIds(parser.parse(text, {}));
}

/** The words of a text without its marks, in one line: for lists, notices and previews. */
export function plainText(text: string): string {
  const words = parser
    .parse(text, {})
    .map((token) => (token.children ? wordsOf(token) : token.content))
    .filter(Boolean);
  return words.join(' ').replace(/\s+/g, ' ').trim();
}

function depthOf(token: Token): number {
  return Number(token.tag.slice(1));
}

function withIds(tokens: Token[]): Heading[] {
  const seen = new Map<string, number>();
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open') return [];
    const text = wordsOf(tokens[at + 1]);
    const name = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
    const base = `s-${name.replace(/^-+|-+$/g, '') || 'part'}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    const id = times === 1 ? base : `${base}.${times}`;
    token.attrSet('id', id);
    return [{ id, text, depth: depthOf(token) }];
  });
}

function wordsOf(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => (child.type.endsWith('break') ? ' ' : child.content))
    .join('');
}

function placeImages(inline: Token, fileUrl: MarkdownOptions['fileUrl']): void {
  for (const token of inline.children ?? []) {
    if (token.type !== 'image') continue;
    const id = uuid.exec(String(token.attrGet('src') ?? ''))?.[1];
    if (id && fileUrl) {
      token.attrSet('src', fileUrl(id.toLowerCase()));
      token.attrSet('loading', 'lazy');
    } else {
      token.type = 'text';
    }
  }
}

function sanitize(html: string): SafeHtml {
  return sanitizeHtml(html, {
    allowedTags: [
      ...blocks,
      ...['blockquote', 'li', 'strong', 'em', 's', 'code', 'pre', 'br', 'hr', 'a', 'img', 'div'],
      ...['table', 'thead', 'tbody', 'tr'],
    ],
    allowedAttributes: {
      ...Object.fromEntries(blocks.map((tag) => [tag, ['dir', 'id', 'data-align']])),
      a: ['href', 'rel', 'title'],
      img: ['src', 'alt', 'title', 'loading'],
      ol: ['dir', 'start'],
      pre: ['dir', 'tabindex'],
      div: ['class', 'tabindex'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: /^https?:/i.test(attribs.href ?? '')
          ? { ...attribs, rel: 'nofollow noopener noreferrer ugc' }
          : attribs,
      }),
      pre: (tagName) => ({ tagName, attribs: { dir: 'ltr', tabindex: '0' } }),
      ...Object.fromEntries(
        blocks.map((tag) => [
          tag,
          (tagName: string, attribs: sanitizeHtml.Attributes) => ({
            tagName,
            attribs: { ...attribs, ...alignment(attribs.style), dir: 'auto' },
          }),
        ]),
      ),
    },
  }) as SafeHtml;
}

/** Tables say alignment by `style`, which the Content-Security-Policy refuses. */
function alignment(style: string | undefined): { 'data-align'?: string } {
  const side = /^text-align:(center|right)$/.exec(style ?? '')?.[1];
  return side ? { 'data-align': side === 'right' ? 'end' : side } : {};
}

// A wide table scrolls by itself instead of widening the page.
parser.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table>\n';
parser.renderer.rules.table_close = () => '</table></div>\n';
