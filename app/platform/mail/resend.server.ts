import { type ErrorResponse, Resend } from 'resend';
import {
  type MailTransport,
  recoverByKey,
  SEND_TIMEOUT,
  type SendResult,
  TransientMailError,
} from './outcome';

/** Refusals about this message; everything else (keys, quotas, outages) may be over at the next try. */
const permanent = new Set<ErrorResponse['name']>([
  'validation_error',
  'missing_required_field',
  'invalid_parameter',
  'invalid_attachment',
]);

/** Sends through Resend. `baseUrl` is another server that speaks its protocol, in tests. */
export function resendTransport(apiKey: string, baseUrl?: string): MailTransport {
  const client = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    name: 'resend',
    recover: recoverByKey,
    send: async ({ id, from, to, subject, html, text, replyTo, headers, ref }) => {
      const tags = ref && Object.entries(ref).map(([name, value]) => ({ name, value }));
      const sending = client.emails.send(
        {
          from,
          to,
          subject,
          html,
          text,
          ...(replyTo && { replyTo }),
          ...(headers && { headers }),
          ...(tags && { tags }),
        },
        { idempotencyKey: id },
      );
      const { data, error } = await inTime(sending);
      return error ? explain(error) : { status: 'accepted', providerId: data.id };
    },
  };
}

function explain(error: ErrorResponse): SendResult {
  const { name, statusCode } = error;
  // Words for the log and the delivery's page; the provider's own may quote the recipient.
  const reason = `Resend answered ${statusCode ?? 'nothing'} (${name}): ${error.message}`;
  // The key is known with other content: the message left before a template or a brand changed.
  if (name === 'invalid_idempotent_request') return { status: 'accepted', providerId: null };
  if (permanent.has(name) && (statusCode === 400 || statusCode === 422)) {
    return { status: 'rejected', reason };
  }
  const answered = statusCode !== null && statusCode < 500 && statusCode !== 409;
  throw new TransientMailError(reason, answered);
}

/** The client has no time limit of its own. */
async function inTime<T>(sending: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new TransientMailError('Resend did not answer in time', false)),
      SEND_TIMEOUT,
    );
  });
  return Promise.race([sending, late]).finally(() => clearTimeout(timer));
}
