import { getPool } from '../db/pool.server';
import { env } from '../env.server';
import { toLocale } from '../i18n';
import { getT } from '../i18n/i18n.server';
import { type Keyword, keywordOf } from '../sms/keywords';
import type { HookReading, IncomingHook } from './report';

/** Twilio refuses the number at its side: it has said STOP there. */
const OPTED_OUT = '21610';

/**
 * Twilio's messages: `/hooks/twilio/sms` what people text us, `/hooks/twilio/status` what became of what we
 * sent. null where the signature (over address and form, with the account's token) is not Twilio's.
 */
export async function readTwilio(request: Request, target: string): Promise<HookReading | null> {
  const form = Object.fromEntries(new URLSearchParams(await request.text()));
  const { default: twilio } = await import('twilio');
  const isTheirs = twilio.validateRequest(
    env.TWILIO_AUTH_TOKEN ?? '',
    request.headers.get('X-Twilio-Signature') ?? '',
    `${env.APP_URL}${target}`,
    form,
  );
  if (!isTheirs) return null;
  const url = new URL(target, env.APP_URL);
  if (url.pathname === '/hooks/twilio/status') {
    return { hooks: reportOf(form, url.searchParams.get('d')), answer: twiml() };
  }
  return inbound(form);
}

function reportOf(form: Record<string, string>, ref: string | null): IncomingHook[] {
  const { MessageSid = '', MessageStatus = '', ErrorCode = '', To = '' } = form;
  const failed = MessageStatus === 'undelivered' || MessageStatus === 'failed';
  // Queued, sending and sent tell nothing new.
  if (!failed && MessageStatus !== 'delivered') return [];
  return [
    {
      key: `${MessageSid}:${MessageStatus}`,
      body: {
        kind: 'report',
        ref,
        messageId: MessageSid || null,
        state: failed ? 'undelivered' : 'delivered',
        reason: failed ? `Twilio: ${MessageStatus} (${ErrorCode || 'no code'})` : null,
        optedOut: ErrorCode === OPTED_OUT ? To : null,
      },
    },
  ];
}

async function inbound(form: Record<string, string>): Promise<HookReading> {
  const { From = '', Body = '', MessageSid = '', OptOutType } = form;
  const keyword = keywordOf(Body);
  const hooks: IncomingHook[] =
    keyword === 'stop' || keyword === 'start'
      ? [{ key: MessageSid, body: { kind: 'keyword', phone: From, keyword } }]
      : [];
  // With OptOutType Twilio has answered by itself.
  if (!keyword || OptOutType) return { hooks, answer: twiml() };
  return { hooks, answer: twiml(await reply(keyword, From)) };
}

/** Nothing after STOP: Twilio confirms it itself, and would refuse any word of ours. */
async function reply(keyword: Keyword, phone: string): Promise<string | undefined> {
  if (keyword === 'stop') return undefined;
  const { rows } = await getPool().query('select private.reader_of_phone($1) as locale', [phone]);
  return getT(toLocale(rows[0]?.locale) ?? 'en')(`mail:sms.${keyword}`);
}

function twiml(message?: string): Response {
  const body = message ? `<Message>${escapeXml(message)}</Message>` : '';
  return new Response(`<?xml version="1.0" encoding="UTF-8"?><Response>${body}</Response>`, {
    headers: { 'Content-Type': 'text/xml; charset=utf-8' },
  });
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (char) => escapes[char] ?? char);
}
