import { z } from 'zod';
import { SEND_TIMEOUT, type SendResult, TransientMailError } from '../mail/outcome';
import type { SmsTransport } from './message';

export interface Msg91Settings {
  authKey: string;
  /** The flow that carries a text registered with the DLT, with ##company##, ##text## and ##link##. */
  template: string;
  /** Registered header (sender id), where the flow asks for one. */
  sender?: string | undefined;
  /** Ids of the registration, where the flow does not hold them. */
  dltEntity?: string | undefined;
  dltTemplate?: string | undefined;
  /** Another server that speaks its protocol, in tests. */
  baseUrl?: string | undefined;
}

const answer = z.object({ type: z.string(), message: z.string() });

/**
 * Sends through MSG91's Flow API (v5), which fills in a registered text: the law in India allows no
 * other. It has no idempotency key and no list of messages, so an attempt without an answer is not repeated.
 */
export function msg91Transport(settings: Msg91Settings): SmsTransport {
  const { authKey, template, sender, dltEntity, dltTemplate } = settings;
  const url = `${settings.baseUrl ?? 'https://control.msg91.com'}/api/v5/flow`;
  return {
    name: 'msg91',
    recover: async () => 'give-up',
    send: async (sms) => {
      const body = {
        template_id: sms.template ?? template,
        short_url: '0',
        ...(sender && { sender }),
        ...(dltEntity && { PE_ID: dltEntity }),
        ...(dltTemplate && !sms.template && { DLT_TE_ID: dltTemplate }),
        recipients: [{ ...sms.parts, mobiles: sms.to.slice(1), CRQID: sms.ref }],
      };
      const response = await fetch(url, {
        method: 'POST',
        headers: { authkey: authKey, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(SEND_TIMEOUT),
      }).catch(unreached);
      return explain(response.status, await response.text());
    },
  };
}

function unreached(error: Error & { cause?: { code?: string } }): never {
  const code = error.cause?.code ?? '';
  const refused = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code);
  throw new TransientMailError(`MSG91 cannot be reached: ${code || error.message}`, refused);
}

function explain(status: number, text: string): SendResult {
  const { data } = answer.safeParse(parseJson(text));
  if (status === 200 && data?.type === 'success') {
    return { status: 'accepted', providerId: data.message };
  }
  const reason = `MSG91 answered ${status}: ${data?.message ?? 'nothing we understand'}`;
  // Keys, quotas and blocked addresses may be mended; a refused message may not.
  if ([401, 403, 418, 429].includes(status)) throw new TransientMailError(reason, true);
  if (data?.type === 'error' && status < 500) return { status: 'rejected', reason };
  throw new TransientMailError(reason, false);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
