import type { Trx } from '~/platform/db/kysely.server';
import type { ActivityItem } from './activity';
import { eventTypes } from './registry.server';

/** As many as a record's page shows. */
const SHOWN = 50;

/**
 * What happened to a record, newest first, for staff who may see the record itself: the database answers
 * nothing to others. `during` narrows it, for pages that tell a story in parts.
 */
export async function activityFor(
  trx: Trx,
  tenantId: string,
  recordType: string,
  recordId: string,
  during: { after?: Date | undefined; before?: Date | undefined } = {},
): Promise<ActivityItem[]> {
  const rows = await trx
    .selectFrom('events')
    .where('tenant_id', '=', tenantId)
    .where('record_type', '=', recordType)
    .where('record_id', '=', recordId)
    .$if(during.after !== undefined, (query) =>
      query.where('created_at', '>=', during.after as Date),
    )
    .$if(during.before !== undefined, (query) =>
      query.where('created_at', '<', during.before as Date),
    )
    .select(['id', 'type', 'actor_name as actor', 'depth', 'created_at as at'])
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(({ type, depth, ...row }) => ({
    ...row,
    labelKey: eventTypes.get(type)?.labelKey ?? null,
    type,
    byAutomation: depth > 0,
  }));
}
