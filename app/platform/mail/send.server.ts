import { sql } from 'kysely';
import { decryptField } from '~/platform/crypto/fields.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import type { OutgoingMail } from './message';
import { type MailTransport, TransientMailError } from './outcome';
import { secretsPlace } from './record.server';
import { type Delivery, renderDelivery } from './render.server';
import { chooseTransport } from './transport.server';

/** Providers remember an idempotency key for 24 hours. */
const KEY_LIVES = 23 * 3600_000;

let configured: MailTransport | undefined;

/** How this worker sends, chosen once; throws MailSetupError when the configuration does not say. */
export function mailTransport(): MailTransport {
  configured ??= chooseTransport();
  return configured;
}

type Outcome = 'sent' | 'failed' | 'refused' | 'unknown';

/**
 * Sends one recorded message and notes how it ended. Whatever happens between the two, a later attempt
 * carries the same key, so the provider delivers once. When an attempt without an answer is older than
 * the provider's memory nobody can tell any more whether it left: it is marked failed rather than sent twice.
 */
export async function sendDelivery(
  job: JobContext,
  deliveryId: string,
  transport = mailTransport(),
): Promise<void> {
  const delivery = await begin(job, deliveryId);
  if (delivery?.status !== 'recorded') return;
  const settle = settler(job, delivery);
  if (delivery.attemptedAt && Date.now() - Date.parse(delivery.attemptedAt) > KEY_LIVES) {
    await settle('failed', 'An attempt over a day ago got no answer; it may have been delivered.');
    return;
  }
  let mail: OutgoingMail;
  try {
    mail = await renderDelivery(delivery, unseal(delivery));
  } catch (error) {
    await settle('failed', `It could not be written: ${(error as Error).message}`);
    return;
  }
  try {
    const result = await transport.send(mail);
    if (result.status === 'accepted') await settle('sent', null, result.providerId);
    else await settle('failed', result.reason);
  } catch (error) {
    if (!(error instanceof TransientMailError)) throw error;
    if (job.attempt >= job.maxAttempts) await settle('failed', error.message);
    else await settle(error.refused ? 'refused' : 'unknown', error.message);
    throw error;
  }
}

async function begin(job: JobContext, deliveryId: string): Promise<Delivery | null> {
  const [begun, looks] = await withTenant(job, (trx) =>
    Promise.all([
      sql<{ delivery: Delivery | null }>`
        select private.begin_delivery(${deliveryId}::uuid) as delivery`.execute(trx),
      sendingLooks(trx, job.tenantId),
    ]),
  );
  const delivery = begun.rows[0]?.delivery;
  return delivery ? { ...delivery, tenant: { ...delivery.tenant, ...looks } } : null;
}

/** How the company signs its mails, and under which address its people find it. */
async function sendingLooks(trx: Trx, tenantId: string) {
  const row = await trx
    .selectFrom('tenants as t')
    .leftJoin('tenant_domains as d', (join) =>
      join.onRef('d.tenant_id', '=', 't.id').on('d.status', '=', 'verified'),
    )
    .where('t.id', '=', tenantId)
    .select(['t.sender_name as senderName', 't.logo_light_id as logo', 'd.host'])
    .orderBy('d.confirmed_at')
    .limit(1)
    .executeTakeFirst();
  return { senderName: row?.senderName ?? null, logo: row?.logo ?? null, host: row?.host ?? null };
}

/** As the worker itself: what has left is marked even if the tenant was suspended meanwhile. */
function settler(job: JobContext, { id }: Delivery) {
  return async (outcome: Outcome, reason: string | null, providerId: string | null = null) => {
    await job.pool.query('select private.settle_delivery($1, $2, $3, $4, $5)', [
      job.tenantId,
      id,
      outcome,
      providerId,
      reason,
    ]);
    const level = outcome === 'sent' ? 'info' : outcome === 'failed' ? 'error' : 'warn';
    job.log[level]({ deliveryId: id, outcome, reason }, 'mail');
  };
}

function unseal({ id, secrets }: Delivery): unknown {
  return secrets ? JSON.parse(decryptField(secrets, secretsPlace(id))) : {};
}
