import { createReadStream } from 'node:fs';
import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
import { uuidV7 } from '~/platform/db/uuid';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { importPath, removeArchives, type Store, storeArchive } from '../archive/storage.server';
import { exportedTables, startingTables } from '../tables';

/** Tables in which an empty company has no row. */
export const emptyTables = [
  ...exportedTables.filter((table) => !startingTables.includes(table)),
  // It would be told of what it never saw.
  'public.webhook_endpoints',
];

/** The first table that keeps this company from being imported into, or null. Asked by owners only. */
export async function rowInTheWay(ctx: TenantContext): Promise<string | null> {
  const { rows } = await readTenant(ctx, (trx) =>
    sql<{ name: string | null }>`
      select private.first_row_in_the_way(${sql.val(emptyTables)}::text[]) as name`.execute(trx),
  );
  return rows[0]?.name ?? null;
}

/** Stores an uploaded archive and asks for its import; the database takes that from an owner who has just signed in. */
export async function requestImport(ctx: TenantContext, file: string, store: Store): Promise<void> {
  if (await rowInTheWay(ctx))
    throw new BusinessError('export:error.notEmpty', { field: 'archive' });
  const id = uuidV7();
  const path = importPath(ctx.tenant.id, id);
  await storeArchive(store, path, createReadStream(file));
  try {
    await explainConstraints(
      {
        data_imports_open_idx: { key: 'export:error.importing', field: 'archive' },
        rls: { key: 'export:error.notFresh' },
      },
      () =>
        withTenant(ctx, (trx) =>
          trx
            .insertInto('data_imports')
            .values({ tenant_id: ctx.tenant.id, id, requested_by: ctx.user.id })
            .execute(),
        ),
    );
  } catch (error) {
    await removeArchives(store, [path]);
    throw error;
  }
}
