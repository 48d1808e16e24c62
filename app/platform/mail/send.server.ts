import { sql } from 'kysely';
import { decryptField } from '~/platform/crypto/fields.server';
import type { Trx } from '~/platform/db/kysely.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { quietUntil } from '~/platform/notifications/quiet';
import type { SmsTransport } from '~/platform/sms/message';
import { renderSms } from '~/platform/sms/render.server';
import { smsTransport } from '~/platform/sms/transport.server';
import { type MailTransport, type SendResult, TransientMailError, type Transport } from './outcome';
import { secretsPlace } from './record.server';
import { type Delivery, renderDelivery } from './render.server';
import { chooseTransport } from './transport.server';

let configured: MailTransport | undefined;

/** How this worker sends mail, chosen once; throws MailSetupError when the configuration does not say. */
export function mailTransport(): MailTransport {
  configured ??= chooseTransport();
  return configured;
}

/** How messages leave, by channel. */
export interface Transports {
  email: () => MailTransport;
  sms: () => SmsTransport;
}

type Outcome = 'sent' | 'failed' | 'suppressed' | 'refused' | 'unknown';
type Settle = (
  outcome: Outcome,
  reason: string | null,
  taken?: { providerId: string | null; provider: string },
) => Promise<void>;

/**
 * Sends one recorded message and notes how it ended: at once, or after its reader's quiet hours, and not
 * at all to a number that may not be texted. Whatever happens between sending and noting, a later attempt
 * carries the same key, or asks the provider first; where nobody can tell any more whether the message
 * left, it is marked failed rather than sent twice.
 */
export async function sendDelivery(
  job: JobContext,
  deliveryId: string,
  transports: Transports = { email: mailTransport, sms: smsTransport },
): Promise<void> {
  const delivery = await begin(job, deliveryId);
  if (delivery?.status !== 'recorded') return;
  const settle = settler(job, delivery);
  if (delivery.unwanted) return settle('suppressed', 'Its reader has switched this off.');
  if (delivery.channel === 'sms' && !delivery.mayText) {
    return settle('suppressed', 'The number may not be texted.');
  }
  const until = delivery.urgent
    ? null
    : quietUntil(new Date(delivery.now), delivery.timeZone, delivery.quiet);
  if (until) return defer(job, delivery, until);
  const isSms = delivery.channel === 'sms';
  if (isSms) await attempt(job, delivery, transports.sms(), settle, renderSms);
  else await attempt(job, delivery, transports.email(), settle, renderDelivery);
}

/** One attempt with one provider, whatever the channel. */
async function attempt<M>(
  job: JobContext,
  delivery: Delivery,
  transport: Transport<M>,
  settle: Settle,
  write: (delivery: Delivery, secrets: unknown) => M | Promise<M>,
): Promise<void> {
  let message: M;
  try {
    message = await write(delivery, unseal(delivery));
  } catch (error) {
    return settle('failed', `It could not be written: ${(error as Error).message}`);
  }
  try {
    const result = await sendOnce(delivery, transport, message);
    const taken = { providerId: null, provider: transport.name };
    if (result === 'give-up') {
      await settle('failed', 'An earlier attempt got no answer; it may have been delivered.');
    } else if (result.status === 'accepted') {
      await settle('sent', null, { ...taken, providerId: result.providerId });
    } else if (result.optedOut) {
      await job.pool.query(`select private.note_keyword($1, true, 'provider', now())`, [
        delivery.recipient,
      ]);
      await settle('suppressed', result.reason, taken);
    } else {
      await settle('failed', result.reason, taken);
    }
  } catch (error) {
    if (!(error instanceof TransientMailError)) throw error;
    if (job.attempt >= job.maxAttempts) await settle('failed', error.message);
    else await settle(error.refused ? 'refused' : 'unknown', error.message);
    throw error;
  }
}

async function sendOnce<M>(
  { attemptedAt }: Delivery,
  transport: Transport<M>,
  message: M,
): Promise<SendResult | 'give-up'> {
  if (!attemptedAt) return transport.send(message);
  const recovery = await transport.recover(message, new Date(attemptedAt));
  if (recovery === 'send') return transport.send(message);
  return recovery === 'give-up' ? recovery : { status: 'accepted', ...recovery };
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

/** No attempt was made, so what begin noted is taken back. */
async function defer(job: JobContext, { id, attemptedAt }: Delivery, until: Date): Promise<void> {
  await withTenant(job, (trx) =>
    sql`select private.defer_delivery(${id}::uuid, ${until}, ${attemptedAt}::timestamptz)`.execute(
      trx,
    ),
  );
  job.log.info({ deliveryId: id, until }, 'held back by quiet hours');
}

/** As the worker itself: what has left is marked even if the tenant was suspended meanwhile. */
function settler(job: JobContext, { id, channel }: Delivery): Settle {
  return async (outcome, reason, taken) => {
    await job.pool.query('select private.settle_delivery($1, $2, $3, $4, $5, $6)', [
      job.tenantId,
      id,
      outcome,
      taken?.providerId ?? null,
      reason,
      taken?.provider ?? null,
    ]);
    const level = outcome === 'failed' ? 'error' : reason ? 'warn' : 'info';
    job.log[level]({ deliveryId: id, outcome, reason }, channel === 'sms' ? 'sms' : 'mail');
  };
}

function unseal({ id, secrets }: Delivery): unknown {
  return secrets ? JSON.parse(decryptField(secrets, secretsPlace(id))) : {};
}
