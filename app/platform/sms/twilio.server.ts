import type { Twilio } from 'twilio';
import { type Recovery, SEND_TIMEOUT, type SendResult, TransientMailError } from '../mail/outcome';
import type { OutgoingSms, SmsTransport } from './message';

export interface TwilioSettings {
  accountSid: string;
  authToken: string;
  /** A number of ours (E.164) or a messaging service (MG…). */
  from: string;
  /** Where reports go, without the reference; undefined where Twilio could not reach us. */
  callback?: string | undefined;
  /** Another server that speaks its protocol, in tests. */
  baseUrl?: string | undefined;
}

/** The recipient has told Twilio's number to stop. */
const OPTED_OUT = 21610;
/** Their clock and ours need not agree to the second. */
const CLOCK_SKEW = 120_000;

/** Sends through Twilio's own client. */
export function twilioTransport(settings: TwilioSettings): SmsTransport {
  let client: Promise<Twilio> | undefined;
  const connect = () => {
    client ??= makeClient(settings);
    return client;
  };
  const sender = settings.from.startsWith('MG')
    ? { messagingServiceSid: settings.from }
    : { from: settings.from };
  return {
    name: 'twilio',
    send: async ({ to, text, ref }) => {
      const { messages } = await connect();
      const report = settings.callback ? { statusCallback: `${settings.callback}?d=${ref}` } : {};
      return messages
        .create({ to, body: text, ...sender, ...report })
        .then(({ sid }): SendResult => ({ status: 'accepted', providerId: sid }), explain);
    },
    recover: async (sms, since) => findSent(await connect(), sms, since),
  };
}

/** Loaded with the first message: the client is large, and most processes never send. */
async function makeClient({ accountSid, authToken, baseUrl }: TwilioSettings): Promise<Twilio> {
  const { default: twilio } = await import('twilio');
  const http = new twilio.RequestClient({ timeout: SEND_TIMEOUT });
  if (baseUrl) {
    const request = http.request.bind(http);
    http.request = (options) =>
      request({ ...options, uri: options.uri.replace('https://api.twilio.com', baseUrl) });
  }
  return twilio(accountSid, authToken, { httpClient: http });
}

/**
 * Twilio has no idempotency key for messages, but lists them: one to the same number with the same words
 * since the attempt began is ours. What it took and does not list yet is all that could leave twice.
 */
async function findSent(client: Twilio, { to, text }: OutgoingSms, since: Date): Promise<Recovery> {
  const dateSentAfter = new Date(since.getTime() - CLOCK_SKEW);
  const sent = await client.messages.list({ to, dateSentAfter, limit: 50 }).catch(explain);
  if (!Array.isArray(sent)) return 'give-up';
  const same = sent.find(({ body }) => body.trim() === text.trim());
  return same ? { providerId: same.sid } : 'send';
}

function explain(error: unknown): SendResult {
  const { status, code, message } = error as { status?: number; code?: unknown; message: string };
  const reason = `Twilio answered ${status ?? 'nothing'} (${code ?? '–'}): ${message}`;
  if (status === undefined) {
    const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(String(code));
    throw new TransientMailError(reason, unreached);
  }
  if (code === OPTED_OUT) return { status: 'rejected', reason, optedOut: true };
  if (status === 400 || status === 404) return { status: 'rejected', reason };
  throw new TransientMailError(reason, status < 500);
}
