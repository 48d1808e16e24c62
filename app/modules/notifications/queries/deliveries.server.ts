import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { DeliveryFilter } from '../schema';

const PAGE_SIZE = 50;

/** A message that left, or should have; never what it said. */
export interface DeliveryRow {
  id: string;
  channel: 'email' | 'sms';
  recipient: string;
  name: string | null;
  kind: string | null;
  template: string;
  status: string;
  sendAfter: Date | null;
  error: string | null;
  provider: string | null;
  at: Date;
}

/** Messages, the newest first: one's own, or (`everybody`) the company's. */
export async function listDeliveries(
  trx: Trx,
  ctx: TenantContext,
  filter: DeliveryFilter,
  everybody: boolean,
): Promise<{ rows: DeliveryRow[]; next: string | undefined }> {
  let query = trx
    .selectFrom('deliveries as d')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.tenant_id', '=', 'd.tenant_id').onRef('m.user_id', '=', 'd.user_id'),
    )
    .where('d.tenant_id', '=', ctx.tenant.id)
    .select([
      'd.id',
      'd.channel',
      'd.recipient',
      'm.display_name as name',
      'd.kind',
      'd.template',
      'd.status',
      'd.send_after as sendAfter',
      'd.last_error as error',
      'd.provider',
      sql<Date>`coalesce(d.sent_at, d.created_at)`.as('at'),
    ])
    .orderBy('d.id', 'desc')
    .limit(PAGE_SIZE + 1);
  if (!everybody) query = query.where('d.user_id', '=', ctx.user.id);
  if (filter.channel) query = query.where('d.channel', '=', filter.channel);
  if (filter.status) query = query.where('d.status', '=', filter.status);
  if (filter.before) query = query.where('d.id', '<', filter.before);
  const found = await query.$castTo<DeliveryRow>().execute();
  const rows = found.slice(0, PAGE_SIZE);
  return { rows, next: found.length > PAGE_SIZE ? rows.at(-1)?.id : undefined };
}
