import type { OutgoingMail } from './message';

/**
 * Taken by the provider, or refused in a way that no second try can mend. `optedOut`: because the
 * recipient told the provider to stop.
 */
export type SendResult =
  | { status: 'accepted'; providerId: string | null }
  | { status: 'rejected'; reason: string; optedOut?: boolean };

/**
 * The provider could not be reached or would not answer now. `refused` tells that it certainly did not
 * take the message; otherwise it may have.
 */
export class TransientMailError extends Error {
  override name = 'TransientMailError';
  readonly refused: boolean;

  constructor(message: string, refused: boolean) {
    super(message);
    this.refused = refused;
  }
}

/**
 * What to do after an attempt that got no answer: send again (the provider tells two attempts apart),
 * leave it (it had been taken), or give up (nobody can tell, and twice would be worse than not).
 */
export type Recovery = 'send' | 'give-up' | { providerId: string };

/** How a kind of message leaves: mail, SMS. */
export interface Transport<M> {
  name: string;
  send(message: M): Promise<SendResult>;
  /** Asked before a message is sent whose last attempt ended without an answer, at `since`. */
  recover(message: M, since: Date): Promise<Recovery>;
}

export type MailTransport = Transport<OutgoingMail>;

/** How long a provider may take to answer. */
export const SEND_TIMEOUT = 15_000;

/** Providers of mail remember an idempotency key for 24 hours. */
const KEY_LIVES = 23 * 3600_000;

/** For providers that know a message by its key: safe to send again while they remember it. */
export async function recoverByKey(_message: unknown, since: Date): Promise<Recovery> {
  return Date.now() - since.getTime() > KEY_LIVES ? 'give-up' : 'send';
}
