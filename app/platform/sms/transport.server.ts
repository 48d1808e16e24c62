import type { Env } from '../env.schema';
import { env } from '../env.server';
import { keep } from '../mail/mailbox.server';
import { recoverByKey, TransientMailError } from '../mail/outcome';
import type { SmsTransport } from './message';
import { msg91Transport } from './msg91.server';
import { twilioTransport } from './twilio.server';

/** Whether SMS can leave at all: a provider is set, or this is the demo, whose mailbox keeps them. */
export function canText(settings: Pick<Env, 'TWILIO_FROM' | 'MSG91_AUTH_KEY' | 'isDemo'> = env) {
  return Boolean(settings.TWILIO_FROM || settings.MSG91_AUTH_KEY || settings.isDemo);
}

let configured: SmsTransport | undefined;

/** How this process sends SMS, chosen once. */
export function smsTransport(): SmsTransport {
  configured ??= chooseSmsTransport();
  return configured;
}

/**
 * MSG91 for numbers of India and Twilio for all others, or the one of them that is set for all; without
 * either the mailbox in demo mode, and nothing in production.
 */
export function chooseSmsTransport(settings: Env = env): SmsTransport {
  const twilio = settings.TWILIO_FROM ? twilioTransport(twilioSettings(settings)) : null;
  const msg91 = settings.MSG91_AUTH_KEY ? msg91Transport(msg91Settings(settings)) : null;
  if (!twilio || !msg91) return twilio ?? msg91 ?? withoutProvider(settings);
  const pick = (to: string) => (to.startsWith('+91') ? msg91 : twilio);
  return {
    name: 'twilio+msg91',
    send: (sms) => pick(sms.to).send(sms),
    recover: (sms, since) => pick(sms.to).recover(sms, since),
  };
}

function twilioSettings(settings: Env) {
  return {
    accountSid: settings.TWILIO_ACCOUNT_SID ?? '',
    authToken: settings.TWILIO_AUTH_TOKEN ?? '',
    from: settings.TWILIO_FROM ?? '',
    // Twilio refuses messages whose reports it could not deliver.
    callback: /\/\/(localhost|127\.|\[)/.test(settings.APP_URL)
      ? undefined
      : `${settings.APP_URL}/hooks/twilio/status`,
    baseUrl: process.env.TWILIO_BASE_URL,
  };
}

function msg91Settings(settings: Env) {
  return {
    authKey: settings.MSG91_AUTH_KEY ?? '',
    template: settings.MSG91_TEMPLATE_ID ?? '',
    sender: settings.MSG91_DLT?.sender,
    dltEntity: settings.MSG91_DLT?.entity,
    dltTemplate: settings.MSG91_DLT?.template,
    baseUrl: process.env.MSG91_BASE_URL,
  };
}

function withoutProvider({ isDemo, SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY }: Env): SmsTransport {
  return {
    name: isDemo ? 'mailbox' : 'none',
    recover: recoverByKey,
    send: async ({ id, to, text }) => {
      if (!isDemo) throw new TransientMailError('No SMS provider is configured', true);
      return keep(SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY, id, {
        channel: 'sms',
        from: 'Mainstay',
        to,
        text,
      });
    },
  };
}
