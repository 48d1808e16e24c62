import { sql } from 'kysely';
import type { Person } from '~/platform/automation/action';
import type { Trx } from '~/platform/db/kysely.server';
import type { DispatchedEvent } from '~/platform/events/event';
import { recordTypes } from '~/platform/events/registry.server';

/** The active members that `owner`, `role:<id>` or `person:<id>` means for an event. */
export async function peopleFor(
  trx: Trx,
  event: Pick<DispatchedEvent, 'tenantId' | 'recordType' | 'recordId'>,
  to: string,
): Promise<Person[]> {
  if (to === '') return [];
  const [kind, id = ''] = to.split(':');
  const userId = kind === 'owner' ? await ownerOf(trx, event) : id;
  if (!userId) return [];
  return await trx
    .selectFrom('memberships')
    .where('tenant_id', '=', event.tenantId)
    .where('status', '=', 'active')
    .where(kind === 'role' ? 'role_id' : 'user_id', '=', userId)
    .select(['user_id as userId', 'display_name as name'])
    .orderBy('id')
    .limit(200)
    .execute();
}

/** Whose record it is: the first of the columns that its manifest names and that is filled. */
async function ownerOf(
  trx: Trx,
  event: Pick<DispatchedEvent, 'tenantId' | 'recordType' | 'recordId'>,
): Promise<string | null> {
  for (const { column, via } of recordTypes.get(event.recordType)?.owners ?? []) {
    const user = via
      ? sql`(select v.user_id from ${sql.table(via)} v
          where v.tenant_id = r.tenant_id and v.id = r.${sql.ref(column)})`
      : sql`r.${sql.ref(column)}`;
    const { rows } = await sql<{ owner: string | null }>`
      select ${user} as owner from ${sql.table(event.recordType)} r
      where r.tenant_id = ${event.tenantId} and r.id = ${event.recordId}`.execute(trx);
    if (rows[0]?.owner) return rows[0].owner;
  }
  return null;
}
