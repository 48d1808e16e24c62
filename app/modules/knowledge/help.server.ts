import { isUuid } from '~/platform/db/is-uuid';
import { toLocale } from '~/platform/i18n';
import { type Heading, headings } from '~/platform/markdown/markdown.server';
import { notFound } from '~/platform/rbac/guard.server';
import { articleHtml } from './article-html.server';
import { categoryName } from './category-name';
import type { Category } from './queries/categories.server';
import { categoryArticles, helpHome, readArticle, searchArticles } from './queries/help.server';
import type { Reader } from './reader';

function named(categories: Category[], { locale, fallback }: Reader) {
  return categories.map(({ id, parentId, names }) => ({
    id,
    parentId,
    name: categoryName(names, locale, fallback),
  }));
}

/** The start of the help pages, a category of it, or what a search found: what the address asks for. */
export async function helpPage(reader: Reader, query: URLSearchParams) {
  const q = (query.get('q') ?? '').trim().slice(0, 200);
  const id = query.get('category') ?? '';
  if (q) return { q, hits: await searchArticles(reader, q) };
  if (isUuid(id)) {
    const { categories, articles } = await categoryArticles(reader, id);
    const all = named(categories, reader);
    const category = all.find((one) => one.id === id);
    if (!category) throw notFound();
    return { q, category, inside: all.filter((one) => one.parentId === id), articles };
  }
  const home = await helpHome(reader);
  return { q, ...home, categories: named(home.categories, reader) };
}

/** An article as readers see it, with its contents and what is like it. 404 for what is not theirs. */
export async function helpArticle(
  reader: Reader,
  slug: string | undefined,
  query: URLSearchParams,
  files: string,
) {
  const asked = toLocale(query.get('lang'));
  const article = await readArticle(asked ? { ...reader, locale: asked } : reader, {
    // Search knows articles by their ids.
    ...(isUuid(slug ?? '') ? { id: slug ?? '' } : { slug: slug ?? '' }),
  });
  if (!article) throw notFound();
  const { body, category, ...facts } = article;
  const related = await searchArticles({ ...reader, locale: article.locale }, article.title, {
    limit: 4,
    without: article.id,
  });
  const contents: Heading[] = headings(body).filter(({ depth }) => depth <= 3);
  const html = articleHtml(body, 2, { files, anchors: true });
  return {
    ...facts,
    category: category && categoryName(category, reader.locale, reader.fallback),
    isFallback: article.locale !== (asked ?? reader.locale),
    contents: contents.length > 2 ? contents : [],
    html,
    related: related.map((one) => ({ slug: one.slug, title: one.title, locale: one.locale })),
  };
}
