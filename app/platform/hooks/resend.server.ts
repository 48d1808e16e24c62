import { Resend } from 'resend';
import { z } from 'zod';
import { env } from '../env.server';
import { headerText } from '../mail/message';
import { addressIn } from '../mail/thread.server';
import type { HookReading, IncomingHook } from './report';

const addresses = z.array(z.string()).nullish().catch([]);

const event = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.string().optional(),
    tags: z
      .union([
        z.record(z.string(), z.string()),
        z
          .array(z.object({ name: z.string(), value: z.string() }))
          .transform((tags) => Object.fromEntries(tags.map(({ name, value }) => [name, value]))),
      ])
      .optional(),
    bounce: z.object({ message: z.string().optional() }).optional(),
    from: z.string().max(1000).optional(),
    to: addresses,
    cc: addresses,
    received_for: addresses,
    subject: z.string().nullish(),
    message_id: z.string().nullish(),
    failed: z.object({ reason: z.string().optional() }).optional(),
  }),
});

/** Resend's events, signed as Standard Webhooks (Svix). null where the signature is not theirs, or too old. */
export async function readResend(request: Request): Promise<HookReading | null> {
  const payload = await request.text();
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? '';
  const id = header('id');
  try {
    new Resend(env.RESEND_API_KEY ?? 're_unused').webhooks.verify({
      payload,
      headers: { id, timestamp: header('timestamp'), signature: header('signature') },
      webhookSecret: env.RESEND_WEBHOOK_SECRET ?? '',
    });
  } catch {
    return null;
  }
  const { data } = event.safeParse(JSON.parse(payload));
  return { hooks: data ? hooksOf(id, data) : [], answer: new Response(null, { status: 204 }) };
}

function hooksOf(id: string, { type, data }: z.output<typeof event>): IncomingHook[] {
  if (type === 'email.received') return data.email_id ? [mailOf(id, data.email_id, data)] : [];
  const reason = {
    'email.delivered': null,
    'email.bounced': `Bounced: ${data.bounce?.message ?? 'no reason given'}`,
    'email.failed': `Failed: ${data.failed?.reason ?? 'no reason given'}`,
    'email.complained': 'Its reader marked it as spam.',
  }[type];
  if (reason === undefined) return [];
  const { tenant, delivery } = data.tags ?? {};
  return [
    {
      key: id,
      body: {
        kind: 'report',
        ref: tenant && delivery ? `${tenant}.${delivery}` : null,
        messageId: data.email_id ?? null,
        state: reason === null ? 'delivered' : 'undelivered',
        reason,
      },
    },
  ];
}

/** A mail that came in. Announced again under another id, it is still the same mail: take_in_mail tells. */
function mailOf(
  key: string,
  providerId: string,
  mail: z.output<typeof event>['data'],
): IncomingHook {
  const recipients = [mail.received_for, mail.to, mail.cc].flatMap((list) => list ?? []);
  return {
    key,
    body: {
      kind: 'mail',
      providerId,
      recipients: recipients.slice(0, 50),
      from: addressIn(mail.from ?? ''),
      subject: headerText(mail.subject ?? '', 300),
      messageId: mail.message_id ?? null,
    },
  };
}
