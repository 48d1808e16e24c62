import type { Trx } from '~/platform/db/kysely.server';
import type { Locale } from '~/platform/i18n';

export interface Version {
  locale: Locale;
  number: number;
  title: string;
  summary: string;
  body: string;
  note: string;
  authorName: string;
  at: Date;
}

const state = [
  'locale',
  'number',
  'title',
  'summary',
  'body',
  'note',
  'author_name as authorName',
  'created_at as at',
] as const;

function versions(trx: Trx, tenantId: string, articleId: string) {
  return trx
    .selectFrom('article_versions')
    .where('tenant_id', '=', tenantId)
    .where('article_id', '=', articleId)
    .select(state)
    .$castTo<Version>();
}

/** The newest state of an article in a language: its draft, or what is published. */
export function latestVersion(
  trx: Trx,
  tenantId: string,
  articleId: string,
  locale: Locale,
): Promise<Version | undefined> {
  return versions(trx, tenantId, articleId)
    .where('locale', '=', locale)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** One state of an article in a language. */
export function findVersion(
  trx: Trx,
  tenantId: string,
  articleId: string,
  locale: Locale,
  number: number,
): Promise<Version | undefined> {
  return versions(trx, tenantId, articleId)
    .where('locale', '=', locale)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** A version by its own id. */
export function versionById(trx: Trx, tenantId: string, id: string) {
  return trx
    .selectFrom('article_versions')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select(['id', ...state])
    .$castTo<Version & { id: string }>()
    .executeTakeFirst();
}

/** States of an article in a language, newest first, without their bodies; `before` continues. */
export async function listVersions(
  trx: Trx,
  tenantId: string,
  articleId: string,
  locale: Locale,
  { before, limit = 50 }: { before?: number | undefined; limit?: number } = {},
) {
  let query = trx
    .selectFrom('article_versions')
    .where('tenant_id', '=', tenantId)
    .where('article_id', '=', articleId)
    .where('locale', '=', locale)
    .select([
      'id',
      'locale',
      'number',
      'title',
      'note',
      'author_name as authorName',
      'created_at as at',
    ])
    .orderBy('number', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('number', '<', before);
  const rows = await query.$castTo<VersionEntry>().execute();
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

export interface VersionEntry {
  id: string;
  locale: Locale;
  number: number;
  title: string;
  note: string;
  authorName: string;
  at: Date;
}
