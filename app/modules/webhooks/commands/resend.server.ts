import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import type { WebhookContext } from './context';
import { recordWebhooks } from './record-webhooks.server';

/** As many as one request sends again; narrow the dates for more. */
const MOST = 1_000;

/** Sends a message again, with the same webhook-id. */
export async function resendOne(ctx: WebhookContext, deliveryId: string): Promise<void> {
  const sent = await withTenant(ctx, (trx) => resend(trx, [deliveryId]));
  if (sent === 0) throw new BusinessError('webhooks:error.disabled');
}

/** Sends what was recorded on these days in a time zone again, oldest first; returns how many. */
export function resendRange(
  ctx: WebhookContext,
  endpointId: string,
  range: { from: string; until: string; timeZone: string; onlyFailed: boolean },
): Promise<number> {
  return withTenant(ctx, async (trx) => {
    const start = sql<Date>`(${range.from}::date::timestamp at time zone ${range.timeZone})`;
    const end = sql<Date>`((${range.until}::date + 1)::timestamp at time zone ${range.timeZone})`;
    const rows = await trx
      .selectFrom('webhook_deliveries')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('endpoint_id', '=', endpointId)
      .where('created_at', '>=', start)
      .where('created_at', '<', end)
      .where('status', 'in', range.onlyFailed ? ['dead'] : ['dead', 'delivered'])
      .select('id')
      .orderBy('id')
      .limit(MOST)
      .execute();
    return await resend(
      trx,
      rows.map(({ id }) => id),
    );
  });
}

/** Sends an event that nothing caused, to try an endpoint; returns its message's id. */
export async function sendTest(ctx: WebhookContext, endpointId: string, now: Date): Promise<void> {
  const added = await withTenant(ctx, (trx) =>
    recordWebhooks(trx, [
      {
        endpointId,
        eventId: null,
        eventType: 'webhook.test',
        cause: `test:${randomUUID()}`,
        body: JSON.stringify({ type: 'webhook.test', timestamp: now.toISOString(), data: {} }),
      },
    ]),
  );
  if (added === 0) throw new BusinessError('webhooks:error.disabled');
}

async function resend(trx: Trx, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { rows } = await sql<{ sent: number }>`
    select private.resend_webhooks(${ids}::uuid[]) as sent`.execute(trx);
  return Number(rows[0]?.sent ?? 0);
}
