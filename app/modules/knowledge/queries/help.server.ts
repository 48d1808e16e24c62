import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { readTenant } from '~/platform/db/tenant.server';
import type { Locale } from '~/platform/i18n';
import type { Reader } from '../reader';
import type { Visibility } from '../visibility';
import { preference } from './articles.server';
import { type Category, listCategories } from './categories.server';

/** What readers see in lists. */
export interface HelpLink {
  id: string;
  slug: string;
  title: string;
  locale: Locale;
  categoryId: string | null;
}

/** The texts a reader gets: one for each article, in the language that suits them best. */
function texts(reader: Reader, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select distinct on (x.article_id) x.article_id, x.locale, x.title, x.summary, x.plain
    from article_texts x where x.tenant_id = ${reader.tenantId} and ${where}
    order by x.article_id, ${preference(reader.locale, reader.fallback)}`;
}

const PER_CATEGORY = 6;

/** The start of the knowledge base: categories with their first articles, and those in none. */
export async function helpHome(
  reader: Reader,
): Promise<{ categories: Category[]; links: HelpLink[]; counts: Record<string, number> }> {
  const [categories, found] = await readTenant(reader.db, (trx) =>
    Promise.all([
      listCategories(trx, reader.tenantId),
      sql<HelpLink & { count: number }>`
        select r.id, r.slug, r.title, r.locale, r."categoryId", r.count from (
          select a.id, a.slug, x.title, x.locale, a.category_id as "categoryId",
            row_number() over (partition by a.category_id order by x.title, a.id) as n,
            count(*) over (partition by a.category_id)::integer as count
          from (${texts(reader, sql`true`)}) x
          join articles a on a.tenant_id = ${reader.tenantId} and a.id = x.article_id
        ) r where r.n <= ${PER_CATEGORY} order by r.n`.execute(trx),
    ]),
  );
  const counts: Record<string, number> = {};
  for (const row of found.rows) counts[row.categoryId ?? ''] = row.count;
  return { categories, links: found.rows, counts };
}

/** Every article of a category and those within it, by title. */
export async function categoryArticles(reader: Reader, categoryId: string) {
  return await readTenant(reader.db, async (trx) => {
    const [categories, { rows }] = await Promise.all([
      listCategories(trx, reader.tenantId),
      sql<HelpLink & { summary: string }>`
        select a.id, a.slug, x.title, x.summary, x.locale, a.category_id as "categoryId"
        from articles a join (${texts(reader, sql`true`)}) x on x.article_id = a.id
        where a.tenant_id = ${reader.tenantId} and a.category_id in (
          select c.id from article_categories c where c.tenant_id = ${reader.tenantId}
            and ${categoryId}::uuid in (c.id, c.parent_id))
        order by x.title, a.id limit 500`.execute(trx),
    ]);
    return { categories, articles: rows };
  });
}

export interface HelpArticle {
  id: string;
  slug: string;
  visibility: Visibility;
  categoryId: string | null;
  category: Record<string, string> | null;
  locales: Locale[];
  locale: Locale;
  title: string;
  summary: string;
  body: string;
  publishedAt: Date;
}

/** A published article by its name in addresses (or its id), in the language that suits; undefined if not theirs. */
export async function readArticle(
  reader: Reader,
  name: { slug: string } | { id: string },
): Promise<HelpArticle | undefined> {
  const named = 'slug' in name ? sql`a.slug = ${name.slug}` : sql`a.id = ${name.id}`;
  const { rows } = await readTenant(reader.db, (trx) =>
    sql<HelpArticle>`
      select a.id, a.slug, a.visibility, a.category_id as "categoryId", c.names as category,
        a.published_locales as locales, x.locale, x.title, x.summary, x.body,
        x.published_at as "publishedAt"
      from articles a
      join article_texts x on x.tenant_id = a.tenant_id and x.article_id = a.id
      left join article_categories c on c.tenant_id = a.tenant_id and c.id = a.category_id
      where a.tenant_id = ${reader.tenantId} and ${named}
      order by ${preference(reader.locale, reader.fallback)} limit 1`.execute(trx),
  );
  return rows[0];
}

export interface HelpHit extends HelpLink {
  summary: string;
  visibility: Visibility;
  /** Around the words, which stand between U+E000 and U+E001. */
  excerpt: string;
}

/** Published articles that fit the words, best first, misspelled ones included. */
export async function searchArticles(
  reader: Reader,
  words: string,
  { limit = 20, without }: { limit?: number; without?: string } = {},
): Promise<HelpHit[]> {
  if (!words.trim()) return [];
  const { rows } = await readTenant(reader.db, (trx) =>
    sql<HelpHit>`
      with hits as materialized (
        select s.article_id, s.rank from private.search_articles(${words}, ${reader.locale}, ${limit + 1}) s
        where s.article_id is distinct from ${without ?? null}::uuid
      )
      select a.id, a.slug, a.visibility, a.category_id as "categoryId", x.locale, x.title, x.summary,
        private.mark_words(x.plain, ${words}, x.locale) as excerpt
      from hits h
      join articles a on a.tenant_id = ${reader.tenantId} and a.id = h.article_id
      join (${texts(reader, sql`x.article_id in (select article_id from hits)`)}) x
        on x.article_id = h.article_id
      order by h.rank desc, a.id limit ${limit}`.execute(trx),
  );
  return rows;
}

/** What readers could first find last, each article in the language that suits its reader. */
export async function newestArticles(trx: Trx, reader: Reader, most: number) {
  const { rows } = await sql<{
    id: string;
    slug: string;
    title: string;
    summary: string;
    at: Date;
  }>`
    select a.id, a.slug, x.title, x.summary, a.news_at as at
    from articles a
    cross join lateral (${texts(reader, sql`x.article_id = a.id`)}) x
    where a.tenant_id = ${reader.tenantId} and a.news_at > private.now() - interval '90 days'
    order by a.news_at desc, a.id limit ${most}`.execute(trx);
  return rows;
}
