import { type RawBuilder, sql } from 'kysely';
import { isUuid } from '~/platform/db/is-uuid';
import type { Trx } from '~/platform/db/kysely.server';
import { containing } from '~/platform/db/like';
import type { Locale } from '~/platform/i18n';
import { type Visibility, visibilities } from '../visibility';

const states = ['published', 'draft', 'changed', 'review'] as const;
export type ArticleState = (typeof states)[number];

/** What the address of staff's list says, made safe. */
export interface ArticleFilter {
  q: string;
  category: string;
  visibility: Visibility | '';
  /** changed: newer than what readers see; review: somebody should read it again. */
  state: ArticleState | '';
  sort: 'newest' | 'unhelpful';
  /** Where the page before this one ended: an id, or `<votes>~<id>`. */
  after: string;
}

/** Reads the filters from the address; anything unknown counts as not given. */
export function readArticleFilter(query: URLSearchParams): ArticleFilter {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  const after = text('after');
  return {
    q: text('q'),
    category: isUuid(text('category')) ? text('category') : '',
    visibility: visibilities.find((each) => each === text('visibility')) ?? '',
    state: states.find((each) => each === text('state')) ?? '',
    sort: text('sort') === 'unhelpful' ? 'unhelpful' : 'newest',
    after: isUuid(after.replace(/^-?\d{1,9}~/, '')) ? after : '',
  };
}

export interface ArticleRow {
  id: string;
  slug: string;
  title: string;
  visibility: Visibility;
  categoryId: string | null;
  published: Locale[];
  /** Languages with a state newer than what readers see. */
  pending: Locale[];
  reviewOn: string | null;
  updatedAt: Date;
  authorName: string;
  helpful: number;
  unhelpful: number;
}

interface Scope {
  tenantId: string;
  locale: Locale;
  fallback: string;
  today: string;
}

/** A page of articles as staff see them: newest first, or first those that help least. */
export async function listArticles(
  trx: Trx,
  scope: Scope,
  filter: ArticleFilter,
  limit = 50,
): Promise<{ rows: ArticleRow[]; hasMore: boolean }> {
  const [votes, id] = filter.after.includes('~') ? filter.after.split('~') : ['', filter.after];
  const conditions = conditionsOf(scope, filter);
  if (id && filter.sort === 'unhelpful') {
    conditions.push(sql`(coalesce(v.net, 0), a.id) < (${Number(votes)}, ${id}::uuid)`);
  } else if (id) conditions.push(sql`a.id < ${id}::uuid`);
  const order =
    filter.sort === 'unhelpful' ? sql`coalesce(v.net, 0) desc, a.id desc` : sql`a.id desc`;
  const { rows } = await sql<ArticleRow>`
    select a.id, a.slug, w.title, a.visibility, a.category_id as "categoryId",
      a.published_locales as published, p.pending, a.review_on as "reviewOn",
      w.at as "updatedAt", a.author_name as "authorName",
      coalesce(v.helpful, 0) as helpful, coalesce(v.unhelpful, 0) as unhelpful
    from articles a
    join lateral (${titleOf(scope)}) w on true
    left join lateral (${pendingOf()}) p on true
    left join (
      select x.article_id, count(*) filter (where x.helpful)::integer as helpful,
        count(*) filter (where not x.helpful)::integer as unhelpful,
        (count(*) filter (where not x.helpful) - count(*) filter (where x.helpful))::integer as net
      from article_votes x where x.tenant_id = ${scope.tenantId} group by x.article_id
    ) v on v.article_id = a.id
    where ${sql.join(conditions, sql` and `)}
    order by ${order} limit ${limit + 1}`.execute(trx);
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

/** What comes after this row, for `after`. */
export function articleCursor(row: ArticleRow, sort: ArticleFilter['sort']): string {
  return sort === 'unhelpful' ? `${row.unhelpful - row.helpful}~${row.id}` : row.id;
}

/** The newest title in the reader's language, or in one there is. */
function titleOf({ locale, fallback }: Scope): RawBuilder<unknown> {
  return sql`select x.title, x.at from (
      select n.title, n.locale, n.created_at as at from article_versions n
      where n.tenant_id = a.tenant_id and n.article_id = a.id
      union all
      select t.title, t.locale, t.published_at from article_texts t
      where t.tenant_id = a.tenant_id and t.article_id = a.id
    ) x order by ${preference(locale, fallback)}, x.at desc limit 1`;
}

function pendingOf(): RawBuilder<unknown> {
  return sql`select coalesce(array_agg(l.locale order by l.locale), '{}') as pending from (
      select n.locale from article_versions n
      left join article_texts t
        on t.tenant_id = n.tenant_id and t.article_id = n.article_id and t.locale = n.locale
      where n.tenant_id = a.tenant_id and n.article_id = a.id
      group by n.locale, t.number having max(n.number) > coalesce(t.number, 0)
    ) l`;
}

/** The reader's language first, then the company's, then English. */
export function preference(locale: string, fallback: string): RawBuilder<number> {
  return sql`case x.locale when ${locale} then 0 when ${fallback} then 1 when 'en' then 2 else 3 end`;
}

function conditionsOf(scope: Scope, filter: ArticleFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`a.tenant_id = ${scope.tenantId}`];
  if (filter.q) {
    conditions.push(sql`(a.id in (
        select s.article_id from private.search_articles(${filter.q}, ${scope.locale}, 200) s)
      or exists (select from article_versions n where n.tenant_id = a.tenant_id
        and n.article_id = a.id and n.title ilike ${containing(filter.q)}))`);
  }
  if (filter.category) {
    conditions.push(sql`a.category_id in (select c.id from article_categories c
      where c.tenant_id = a.tenant_id and ${filter.category}::uuid in (c.id, c.parent_id))`);
  }
  if (filter.visibility) conditions.push(sql`a.visibility = ${filter.visibility}`);
  if (filter.state === 'published') conditions.push(sql`a.published_locales <> '{}'`);
  if (filter.state === 'draft') conditions.push(sql`a.published_locales = '{}'`);
  if (filter.state === 'changed') {
    conditions.push(sql`a.published_locales <> '{}' and p.pending <> '{}'`);
  }
  if (filter.state === 'review') conditions.push(sql`a.review_on <= ${scope.today}`);
  return conditions;
}

export interface Article {
  id: string;
  slug: string;
  visibility: Visibility;
  categoryId: string | null;
  published: Locale[];
  authorName: string;
  createdAt: Date;
  reviewOn: string | null;
  reviewedAt: Date | null;
  reviewerName: string | null;
  version: number;
}

/** One article's facts as staff see them, or undefined when it is not theirs to see. */
export function findArticle(trx: Trx, tenantId: string, id: string): Promise<Article | undefined> {
  return trx
    .selectFrom('articles')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select([
      'id',
      'slug',
      'visibility',
      'category_id as categoryId',
      'published_locales as published',
      'author_name as authorName',
      'created_at as createdAt',
      'review_on as reviewOn',
      'reviewed_at as reviewedAt',
      'reviewer_name as reviewerName',
      'version',
    ])
    .$castTo<Article>()
    .executeTakeFirst();
}

/** What readers see of an article, in each language. */
export function publishedTexts(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('article_texts')
    .where('tenant_id', '=', tenantId)
    .where('article_id', '=', id)
    .select(['locale', 'title', 'summary', 'body', 'published_at as publishedAt'])
    .orderBy('locale')
    .$castTo<{ locale: Locale; title: string; summary: string; body: string; publishedAt: Date }>()
    .execute();
}

export interface Translation {
  locale: Locale;
  title: string;
  /** The newest version, and the one readers see. */
  latest: number;
  published: number | null;
  at: Date;
}

/** The languages an article is written in, for those who write. */
export async function translations(trx: Trx, tenantId: string, id: string): Promise<Translation[]> {
  const { rows } = await sql<Translation>`
    select distinct on (n.locale) n.locale, n.title, n.number as latest, t.number as published, n.created_at as at
    from article_versions n
    left join article_texts t
      on t.tenant_id = n.tenant_id and t.article_id = n.article_id and t.locale = n.locale
    where n.tenant_id = ${tenantId} and n.article_id = ${id}
    order by n.locale, n.number desc`.execute(trx);
  return rows;
}

export interface Feedback {
  id: string;
  helpful: boolean;
  comment: string | null;
  at: Date;
}

/** Votes on an article: counts, and the newest comments. */
export async function feedbackOn(trx: Trx, tenantId: string, id: string) {
  const [counts, comments] = await Promise.all([
    sql<{ helpful: number; unhelpful: number }>`
      select count(*) filter (where helpful)::integer as helpful,
        count(*) filter (where not helpful)::integer as unhelpful
      from article_votes where tenant_id = ${tenantId} and article_id = ${id}`.execute(trx),
    trx
      .selectFrom('article_votes')
      .where('tenant_id', '=', tenantId)
      .where('article_id', '=', id)
      .where('comment', 'is not', null)
      .select(['id', 'helpful', 'comment', 'updated_at as at'])
      .orderBy('updated_at', 'desc')
      .limit(20)
      .$castTo<Feedback>()
      .execute(),
  ]);
  return { ...(counts.rows[0] ?? { helpful: 0, unhelpful: 0 }), comments };
}
