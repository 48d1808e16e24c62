import type { UpdateObject } from 'kysely';
import type { Trx } from './kysely.server';
import type { DB } from './types.gen';

/** Tables of companies whose rows have an id. */
type Table = {
  [T in keyof DB]: DB[T] extends { tenant_id: unknown; id: unknown } ? T : never;
}[keyof DB];

interface Place<T extends Table> {
  tenantId: string;
  /** The row to change; without one, a row is added. */
  id: string | null | undefined;
  /** What only a new row is given. */
  onlyNew?: UpdateObject<DB, T, T>;
}

/** Adds a row, or changes the one of this id. Returns its id; undefined where there is none to be changed. */
export async function saveRow<T extends Table>(
  trx: Trx,
  table: T,
  { tenantId, id, onlyNew }: Place<T>,
  values: UpdateObject<DB, T, T>,
): Promise<string | undefined> {
  // Kysely checks the values where this is called; of a table that is any of these it knows no columns.
  const known = table as 'ticket_tags';
  const set = values as UpdateObject<DB, 'ticket_tags'>;
  const row = id
    ? await trx
        .updateTable(known)
        .set(set)
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst()
    : await trx
        .insertInto(known)
        .values({ tenant_id: tenantId, ...set, ...onlyNew } as { tenant_id: string; name: string })
        .returning('id')
        .executeTakeFirst();
  return row?.id;
}
