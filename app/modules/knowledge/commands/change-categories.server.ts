import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { emit } from '../events.server';
import type { CategoryInput } from '../schema';
import { ArticleConflict, refusals } from './refusals';

type Names = Pick<CategoryInput, 'en' | 'hi' | 'ar'>;

function namesOf({ en, hi, ar }: Names): string {
  return JSON.stringify({ ...(en && { en }), ...(hi && { hi }), ...(ar && { ar }) });
}

/** Adds a category after its neighbours, once per idempotency key. */
export function createCategory(ctx: TenantContext, input: CategoryInput): Promise<{ id: string }> {
  const parent = input.parentId ?? null;
  return explainConstraints(refusals, () =>
    withTenant(ctx, (trx) =>
      once(trx, input.idempotencyKey, async () => {
        const { id } = await trx
          .insertInto('article_categories')
          .values({
            tenant_id: ctx.tenant.id,
            parent_id: parent,
            names: namesOf(input),
            position: sql<number>`(select coalesce(max(c.position), 0) + 1 from article_categories c
              where c.tenant_id = ${ctx.tenant.id} and c.parent_id is not distinct from ${parent}::uuid)`,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await emit(trx, { type: 'article_category.created', recordId: id, payload: {} });
        return { id };
      }),
    ),
  );
}

/** What changes; what is left out stays. `version` is what the person saw. */
interface CategoryChange {
  names?: Names | undefined;
  parentId?: string | null | undefined;
  version?: number | undefined;
}

/** Renames a category or puts it elsewhere. */
export function changeCategory(
  ctx: TenantContext,
  id: string,
  input: CategoryChange,
): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      let update = trx
        .updateTable('article_categories')
        .set({
          names: input.names ? namesOf(input.names) : sql.ref('names'),
          ...(input.parentId !== undefined && { parent_id: input.parentId }),
        })
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id);
      if (input.version !== undefined) update = update.where('version', '=', input.version);
      if (!(await update.returning('id').executeTakeFirst())) throw new ArticleConflict();
      await emit(trx, { type: 'article_category.changed', recordId: id, payload: {} });
    }),
  );
}

/** Changes places with the category before or after it. */
export function moveCategory(ctx: TenantContext, id: string, to: 'up' | 'down'): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const siblings = await siblingsOf(trx, ctx.tenant.id, id);
      const at = siblings.indexOf(id);
      const other = at + (to === 'up' ? -1 : 1);
      const neighbour = siblings[other];
      if (at < 0 || neighbour === undefined) return;
      siblings.splice(Math.min(at, other), 2, ...(to === 'up' ? [id, neighbour] : [neighbour, id]));
      await sql`update article_categories c set position = o.n from
        unnest(${sql.val(siblings)}::uuid[]) with ordinality o (id, n)
        where c.tenant_id = ${ctx.tenant.id} and c.id = o.id and c.position <> o.n`.execute(trx);
      await emit(trx, { type: 'article_category.changed', recordId: id, payload: {} });
    }),
  );
}

async function siblingsOf(trx: Trx, tenantId: string, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select c.id from article_categories c
    where c.tenant_id = ${tenantId} and c.parent_id is not distinct from (
      select x.parent_id from article_categories x where x.tenant_id = ${tenantId} and x.id = ${id})
    order by c.position, c.id for update`.execute(trx);
  return rows.map((row) => row.id);
}

/** Removes a category without categories of its own; its articles stay, in none. */
export function deleteCategory(ctx: TenantContext, id: string): Promise<void> {
  return explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      const gone = await trx
        .deleteFrom('article_categories')
        .where('tenant_id', '=', ctx.tenant.id)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw new BusinessError('knowledge:error.notAllowed');
      await emit(trx, { type: 'article_category.deleted', recordId: id, payload: {} });
    }),
  );
}
