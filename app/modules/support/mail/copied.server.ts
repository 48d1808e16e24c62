import { isAddress } from '~/platform/mail/message';
import type { ReceivedMail } from '~/platform/mail/received.server';
import { addressIn, isOwnAddress } from '~/platform/mail/thread.server';
import { COPIES } from '../schema';

const PROGRAMS = /^(mailer-daemon|postmaster|bounces?|no-?reply|do-?not-?reply)([+.-].*)?@/;

/**
 * Whom else a mail was sent to, by its Cc and further To: plain addresses, once each, no more than are kept. Not
 * the sender, no program's address, none of ours. Where none of ours was named, the mail was forwarded to us, and
 * To is the box that forwards: copying it would send our answers round in a circle.
 */
export function copiedOn({ from, to, cc }: Pick<ReceivedMail, 'from' | 'to' | 'cc'>): string[] {
  const named = [...to, ...cc].map(addressIn);
  const others = named.some(isOwnAddress) ? named : cc.map(addressIn);
  const sender = addressIn(from);
  const found = others.filter(
    (address) =>
      isAddress(address) && address !== sender && !isOwnAddress(address) && !PROGRAMS.test(address),
  );
  return [...new Set(found)].slice(0, COPIES);
}
