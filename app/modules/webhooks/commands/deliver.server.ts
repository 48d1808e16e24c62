import { sql } from 'kysely';
import { decryptField } from '~/platform/crypto/fields.server';
import { withTenant } from '~/platform/db/tenant.server';
import type { JobContext } from '~/platform/jobs/task.server';
import { type OutboundOptions, postOutbound } from '~/platform/outbound/post.server';
import { BlockedTarget } from '~/platform/outbound/target.server';
import { retryIn } from '../retries';
import { secretPlace, signedHeaders } from '../signature.server';

/** What private.begin_webhook answers. */
interface Message {
  attemptId: string;
  deliveryId: string;
  endpointId: string;
  url: string;
  body: string;
  /** This attempt counted. */
  tries: number;
  secret: string | null;
  previousSecret: string | null;
}

interface Outcome {
  status: 'accepted' | 'refused' | 'no_answer' | 'blocked';
  responseStatus?: number;
  responseBody?: string;
  error?: string;
}

/** As much of an answer as the log keeps. */
const KEPT = 4_000;

/**
 * Sends one recorded message: the attempt is noted before it leaves and completed after. Killed in between
 * it is sent again with the same webhook-id, by which the receiver knows it.
 */
export async function deliver(
  job: JobContext,
  deliveryId: string,
  options: OutboundOptions = {},
): Promise<void> {
  const { rows } = await withTenant(job, (trx) =>
    sql<{ message: Message | null }>`
      select private.begin_webhook(${deliveryId}::uuid) as message`.execute(trx),
  );
  const message = rows[0]?.message;
  if (!message) return;
  const startedAt = performance.now();
  const outcome = await attempt(message, options);
  const milliseconds = Math.round(performance.now() - startedAt);
  const wait = retryIn(message.tries);
  await job.pool.query('select private.settle_webhook($1, $2, $3, make_interval(secs => $4), $5)', [
    job.tenantId,
    message.attemptId,
    JSON.stringify({ ...outcome, milliseconds }),
    wait,
    outcome.responseStatus === 410 ? 'gone' : null,
  ]);
  const { status, responseStatus } = outcome;
  job.log.info({ deliveryId, status, responseStatus, milliseconds }, 'webhook');
}

async function attempt(message: Message, options: OutboundOptions): Promise<Outcome> {
  const place = secretPlace(message.endpointId);
  const secrets = [message.secret, message.previousSecret]
    .filter((sealed) => sealed !== null)
    .map((sealed) => decryptField(sealed, place));
  if (secrets.length === 0) return { status: 'blocked', error: 'the endpoint has no secret' };
  const signed = signedHeaders({ id: message.deliveryId, body: message.body }, secrets);
  try {
    const reply = await postOutbound(message.url, { headers: signed, body: message.body }, options);
    return judge(reply.status, reply.body.slice(0, KEPT));
  } catch (error) {
    if (error instanceof BlockedTarget) return { status: 'blocked', error: error.message };
    return { status: 'no_answer', error: explain(error) };
  }
}

/** 2xx within the time is a yes; a redirect is not followed and not a yes. */
function judge(responseStatus: number, responseBody: string): Outcome {
  if (responseStatus >= 200 && responseStatus < 300) {
    return { status: 'accepted', responseStatus, responseBody };
  }
  return {
    status: 'refused',
    responseStatus,
    responseBody,
    error: `the receiver answered ${responseStatus}`,
  };
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'no answer in time';
  return 'code' in error ? String(error.code) : error.message;
}
