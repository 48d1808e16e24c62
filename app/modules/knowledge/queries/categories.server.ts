import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

export interface Category {
  id: string;
  parentId: string | null;
  names: Record<string, string>;
  position: number;
  version: number;
}

/** Categories the caller sees, in order, those within others after theirs. */
export async function listCategories(trx: Trx, tenantId: string): Promise<Category[]> {
  const rows = await trx
    .selectFrom('article_categories')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'parent_id as parentId', 'names', 'position'])
    .orderBy('position')
    .orderBy('id')
    .$castTo<Omit<Category, 'version'>>()
    .execute();
  return nested(rows.map((row) => ({ ...row, version: 0 })));
}

/** The same for staff, with their versions. */
export async function editableCategories(trx: Trx, tenantId: string): Promise<Category[]> {
  const rows = await trx
    .selectFrom('article_categories')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'parent_id as parentId', 'names', 'position', 'version'])
    .orderBy('position')
    .orderBy('id')
    .$castTo<Category>()
    .execute();
  return nested(rows);
}

/** One category, or undefined when the caller does not see it. */
export function findCategory(
  trx: Trx,
  tenantId: string,
  id: string,
): Promise<Category | undefined> {
  return trx
    .selectFrom('article_categories')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select(['id', 'parent_id as parentId', 'names', 'position', 'version'])
    .$castTo<Category>()
    .executeTakeFirst();
}

/** How many articles each category holds, whatever their state. */
export async function articleCounts(trx: Trx, tenantId: string): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('articles')
    .where('tenant_id', '=', tenantId)
    .where('category_id', 'is not', null)
    .select(['category_id as id', sql<number>`count(*)::integer`.as('count')])
    .groupBy('category_id')
    .execute();
  return new Map(rows.map((row) => [row.id ?? '', row.count]));
}

function nested<C extends { id: string; parentId: string | null }>(rows: C[]): C[] {
  const ids = new Set(rows.map(({ id }) => id));
  const tops = rows.filter(({ parentId }) => !parentId || !ids.has(parentId));
  return tops.flatMap((top) => [top, ...rows.filter(({ parentId }) => parentId === top.id)]);
}
