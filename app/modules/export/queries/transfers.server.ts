import type { Trx } from '~/platform/db/kysely.server';

/** The company's exports, the latest first. */
export function listExports(trx: Trx, tenantId: string) {
  return trx
    .selectFrom('data_exports')
    .where('tenant_id', '=', tenantId)
    .select([
      'id',
      'status',
      'with_files as withFiles',
      'done',
      'total',
      'byte_size as byteSize',
      'problem',
      'expires_at as expiresAt',
      'created_at as createdAt',
    ])
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
}

/** The latest import into the company, if there was one. */
export async function latestImport(trx: Trx, tenantId: string) {
  const row = await trx
    .selectFrom('data_imports')
    .where('tenant_id', '=', tenantId)
    .select([
      'id',
      'status',
      'step',
      'done',
      'total',
      'problem',
      'problem_values as values',
      'invited',
      'created_at as createdAt',
    ])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, values: row.values as unknown as Record<string, string | number> };
}
