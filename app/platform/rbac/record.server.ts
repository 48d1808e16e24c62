import { sql } from 'kysely';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import type { DB } from '~/platform/db/types.gen';
import { forbidden, notFound, type TenantContext } from './guard.server';

/** Tables whose rows an address can name. */
type RecordTable = {
  [Table in keyof DB]: DB[Table] extends { tenant_id: unknown; id: unknown } ? Table : never;
}[keyof DB];

/**
 * The id of a record that the caller may see, from the address a form was posted to. What is not there, or
 * not theirs to see, is 404 before anybody asks what was posted: neither the right to an intent nor a mistake
 * in a field says anything about a record. Where one may see it and not change it, `permission` is the right
 * to change: 403 without it.
 */
export async function requireRecord(
  ctx: TenantContext,
  table: RecordTable,
  value: string | undefined,
  permission?: string,
): Promise<string> {
  const id = z.uuid().safeParse(value).data;
  if (!id) throw notFound();
  const { rows } = await readTenant(ctx, (trx) =>
    sql`select 1 from ${sql.table(table)} where tenant_id = ${ctx.tenant.id} and id = ${id}`.execute(
      trx,
    ),
  );
  if (rows.length === 0) throw notFound();
  if (permission && !ctx.can(permission)) throw forbidden(permission);
  return id;
}
