/** What a mail is, judged by what its headers say of itself. */
export type MailKind =
  /** Somebody wrote it. */
  | 'personal'
  /** A program wrote it: it may open a ticket, but is answered by no program of ours. */
  | 'automatic'
  /** Not to be taken in: why. */
  | { ignore: 'loop' | 'autoReply' | 'bounce' | 'bulk' };

interface Envelope {
  from: string;
  subject: string;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
}

const BOUNCE_FROM = /^(mailer-daemon|postmaster|bounces?([+-].*)?)@/;
const AWAY =
  /^(auto(matic|mated)?[ -]?(reply|response)|out of (the )?office|automatische antwort|abwesenheit|réponse automatique|respuesta automática|स्वचालित उत्तर|رد تلقائي)\b/i;

/** Recognises answers of programs, bounces, lists and newsletters (RFC 3834 and what programs really send). */
export function classify({ from, subject, headers }: Envelope): MailKind {
  const header = (name: string) => headers.get(name)?.trim().toLowerCase() ?? '';
  const submitted = header('auto-submitted').split(/[\s;]/)[0] ?? '';
  const precedence = header('precedence');
  if (
    BOUNCE_FROM.test(from) ||
    from === '' ||
    header('return-path') === '<>' ||
    header('content-type').startsWith('multipart/report') ||
    headers.has('x-failed-recipients')
  ) {
    return { ignore: 'bounce' };
  }
  if (
    submitted === 'auto-replied' ||
    submitted === 'auto-notified' ||
    precedence === 'auto_reply' ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    (header('x-autoresponder') !== '' && header('x-autoresponder') !== 'no') ||
    AWAY.test(subject.trim())
  ) {
    return { ignore: 'autoReply' };
  }
  if (/^(bulk|junk|list)$/.test(precedence) || headers.has('list-id')) return { ignore: 'bulk' };
  if (submitted !== '' && submitted !== 'no') return 'automatic';
  // Who asks programs to be silent is most likely one.
  if (headers.has('x-auto-response-suppress')) return 'automatic';
  return 'personal';
}
