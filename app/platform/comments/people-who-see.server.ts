import { sql } from 'kysely';
import type { Trx } from '../db/kysely.server';

/** Those of these people who may read words on a record: active members who see it; clients, if they are shared. */
export async function peopleWhoSee(
  trx: Trx,
  { table, recordId, shared }: { table: string; recordId: string; shared: boolean },
  people: readonly (string | null)[],
): Promise<string[]> {
  const asked = [...new Set(people.filter((id) => id !== null))];
  if (asked.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select p.id from private.people_who_see(${table}, ${recordId}::uuid, ${asked}::uuid[]) as p (id)
    where private.mention_name(private.tenant_id(), p.id, ${shared}) is not null`.execute(trx);
  return rows.map(({ id }) => id);
}
