import { z } from 'zod';

/** Who carries mail and SMS, and how they report back. All of it may be left out in demo modes. */
export const messaging = {
  RESEND_API_KEY: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]+$/)
    .optional(),
  /** Whose MX is the provider's: `<company>@…` and `reply+…@…` come in by its webhook. */
  INBOUND_MAIL_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    .optional(),
  /** How the server that receives it signs its findings about senders (authserv-id, RFC 8601): Resend's is Amazon's. */
  INBOUND_MAIL_AUTHSERV: z
    .string()
    .regex(/^[a-z0-9.-]+$/)
    .default('amazonses.com'),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/)
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().min(8).optional(),
  TWILIO_FROM: z
    .string()
    .regex(/^(\+[1-9]\d{6,14}|MG[0-9a-f]{32})$/)
    .optional(),
  MSG91_AUTH_KEY: z.string().min(8).optional(),
  MSG91_TEMPLATE_ID: z.string().min(4).optional(),
  /** India's registration: header (sender), entity and template id, where the flow does not hold them. */
  MSG91_DLT: z
    .string()
    .regex(/^[A-Za-z0-9]*(:\d*){0,2}$/)
    .transform((text) => {
      const [sender, entity, template] = text.split(':');
      return { sender, entity, template };
    })
    .optional(),
  MSG91_HOOK_TOKEN: z.string().min(40).optional(),
};

/** What each of them must be, in words. */
export const messagingExpected = {
  RESEND_WEBHOOK_SECRET: 'the signing secret of the webhook at Resend (whsec_…)',
  INBOUND_MAIL_DOMAIN: 'a domain whose mail Resend receives, such as in.example.com',
  INBOUND_MAIL_AUTHSERV: 'the first word of its Authentication-Results, such as amazonses.com',
  TWILIO_ACCOUNT_SID: 'AC and 32 hexadecimal digits, with TWILIO_AUTH_TOKEN and TWILIO_FROM',
  TWILIO_AUTH_TOKEN: 'the auth token of that account',
  TWILIO_FROM: 'a number of yours (+15005550006) or a messaging service (MG…)',
  MSG91_AUTH_KEY: 'the auth key, with MSG91_TEMPLATE_ID',
  MSG91_TEMPLATE_ID: 'the flow whose registered text has ##company##, ##text## and ##link##',
  MSG91_DLT: 'header:entity:template of the DLT registration, such as LOTUSX:1101:1107',
  MSG91_HOOK_TOKEN:
    'a secret of at least 40 characters (openssl rand -hex 20), part of the address that MSG91 reports to',
};

const together = [
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  ['MSG91_AUTH_KEY', 'MSG91_TEMPLATE_ID'],
] as const;

/** Half of a provider would fail at the first message, not at boot. */
export function refuseHalves(
  given: Partial<Record<(typeof together)[number][number], string | undefined>>,
  check: z.RefinementCtx,
): void {
  for (const group of together) {
    const missing = group.filter((name) => given[name] === undefined);
    if (missing.length === group.length) continue;
    for (const name of missing) check.addIssue({ code: 'custom', path: [name] });
  }
}
