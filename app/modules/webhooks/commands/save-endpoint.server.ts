import { sql } from 'kysely';
import { encryptField } from '~/platform/crypto/fields.server';
import { explainConstraints } from '~/platform/db/constraints.server';
import type { Trx } from '~/platform/db/kysely.server';
import { once } from '~/platform/db/once.server';
import { withTenant } from '~/platform/db/tenant.server';
import { BusinessError, ConflictError } from '~/platform/http/errors';
import { BlockedTarget, checkTarget } from '~/platform/outbound/target.server';
import { notFound } from '~/platform/rbac/guard.server';
import type { EndpointInput } from '../schema';
import { newSecret, secretPlace } from '../signature.server';
import type { WebhookContext } from './context';

/** How long the secret before goes on signing, unless it must stop at once. */
const OVERLAP_HOURS = 24;

const refusals = { webhook_endpoints_limit: { key: 'webhooks:error.limit' } };

/**
 * Makes an endpoint with a signing secret, once per idempotency key. The secret is returned to be shown
 * this once; null when the form had been posted before.
 */
export async function createEndpoint(
  ctx: WebhookContext,
  input: EndpointInput & { idempotencyKey?: string | undefined },
): Promise<{ id: string; secret: string | null }> {
  checkAddress(input.url);
  return await explainConstraints(refusals, () =>
    withTenant(ctx, async (trx) => {
      let secret: string | null = null;
      const id = await once(trx, input.idempotencyKey, async () => {
        const endpoint = await trx
          .insertInto('webhook_endpoints')
          .values({ tenant_id: ctx.tenant.id, ...columns(input) })
          .returning('id')
          .executeTakeFirstOrThrow();
        secret = await giveSecret(trx, endpoint.id, OVERLAP_HOURS);
        return endpoint.id;
      });
      return { id, secret };
    }),
  );
}

/** Changes address, description and events of an endpoint as the person saw it. */
export async function changeEndpoint(
  ctx: WebhookContext,
  id: string,
  version: number,
  input: EndpointInput,
): Promise<void> {
  checkAddress(input.url);
  await withTenant(ctx, async (trx) => {
    const result = await trx
      .updateTable('webhook_endpoints')
      .set(columns(input))
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) throw new ConflictError('webhooks:error.conflict');
  });
}

/** Switches an endpoint on or off. */
export async function switchEndpoint(
  ctx: WebhookContext,
  id: string,
  status: 'enabled' | 'disabled',
): Promise<void> {
  await withTenant(ctx, (trx) =>
    trx
      .updateTable('webhook_endpoints')
      .set({ status, disabled_because: status === 'disabled' ? 'person' : null })
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .execute(),
  );
}

/** Removes an endpoint with its log. */
export async function deleteEndpoint(ctx: WebhookContext, id: string): Promise<void> {
  await withTenant(ctx, (trx) =>
    trx
      .deleteFrom('webhook_endpoints')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .execute(),
  );
}

/** A new secret, to be shown this once; the one before signs beside it for a day, or stops at once. */
export function rotateSecret(
  ctx: WebhookContext,
  id: string,
  { atOnce = false }: { atOnce?: boolean } = {},
): Promise<string> {
  return withTenant(ctx, async (trx) => {
    const found = await trx
      .selectFrom('webhook_endpoints')
      .where('tenant_id', '=', ctx.tenant.id)
      .where('id', '=', id)
      .select('id')
      .executeTakeFirst();
    if (!found) throw notFound();
    return await giveSecret(trx, id, atOnce ? 0 : OVERLAP_HOURS);
  });
}

async function giveSecret(trx: Trx, id: string, overlapHours: number): Promise<string> {
  const secret = newSecret();
  await sql`select private.set_webhook_secret(${id}::uuid, ${encryptField(secret, secretPlace(id))},
    make_interval(hours => ${overlapHours}))`.execute(trx);
  return secret;
}

function columns({ url, description, eventTypes }: EndpointInput) {
  return { url, description, event_types: [...new Set(eventTypes)].sort() };
}

function checkAddress(url: string): void {
  try {
    checkTarget(url);
  } catch (error) {
    if (!(error instanceof BlockedTarget)) throw error;
    throw new BusinessError('webhooks:error.address', { field: 'url' });
  }
}
