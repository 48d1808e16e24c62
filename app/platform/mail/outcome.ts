import type { OutgoingMail } from './message';

/** Taken by the provider, or refused in a way that no second try can mend. */
export type SendResult =
  | { status: 'accepted'; providerId: string | null }
  | { status: 'rejected'; reason: string };

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

/** How mail leaves. Sending the same id twice must deliver once. */
export interface MailTransport {
  name: string;
  send(mail: OutgoingMail): Promise<SendResult>;
}

/** How long a provider may take to answer. */
export const SEND_TIMEOUT = 15_000;
