import { isSignedShort, signShort } from '~/platform/crypto/signed.server';
import { env } from '~/platform/env.server';

/** A record's conversation by mail, seen from one side of it. */
export interface MailThread {
  /** The record's id. */
  id: string;
  /** Whom the mail is for: only what was sent to staff can be answered as staff, and so on. */
  side: 'client' | 'staff' | 'copied';
  /** Message-ID of their own mail that this answers. */
  inReplyTo?: string | null | undefined;
}

const PURPOSE = 'mail reply';
/** One letter of the address for each side. */
const letters = { client: 'c', staff: 's', copied: 'k' } as const;
const sides: Record<string, MailThread['side']> = { c: 'client', s: 'staff', k: 'copied' };
const TOKEN = /^reply\+([csk])([0-9a-f]{32})([0-9a-v]{16})$/;

/**
 * Where an answer to a mail of this conversation goes: the address itself proves that we gave it out.
 * undefined where no mail can come in.
 */
export function replyAddress({ id, side }: MailThread): string | undefined {
  const domain = env.INBOUND_MAIL_DOMAIN;
  if (!domain) return undefined;
  const what = `${letters[side]}${id.replaceAll('-', '').toLowerCase()}`;
  return `reply+${what}${signShort(PURPOSE, what)}@${domain}`;
}

/** The conversation an address of ours belongs to; null for any other, and for one that was changed. */
export function readReplyAddress(address: string): MailThread | null {
  const [, letter = '', hex = '', proof = ''] = TOKEN.exec(localPart(address) ?? '') ?? [];
  if (!proof || !isSignedShort(PURPOSE, `${letter}${hex}`, proof)) return null;
  return { id: uuidOf(hex), side: sides[letter] ?? 'client' };
}

/** The address that becomes new tickets of a company. */
export function companyAddress(slug: string): string | undefined {
  return env.INBOUND_MAIL_DOMAIN && `${slug}@${env.INBOUND_MAIL_DOMAIN}`;
}

/** Which of these addresses are ours, and what they stand for; conversations first. */
export function placesOf(recipients: readonly string[]) {
  const places = recipients.map(addressIn).flatMap((recipient) => {
    const local = localPart(recipient);
    if (!local) return [];
    const thread = readReplyAddress(recipient)?.id ?? null;
    // A conversation's address that was changed is nobody's, least of all a company's called "reply".
    if (!thread && local.startsWith('reply+')) return [];
    return [{ recipient, thread, company: thread ? null : (local.split('+')[0] ?? null) }];
  });
  const once = new Map(places.map((place) => [place.thread ?? place.company, place]));
  return [...once.values()].sort((a, b) => Number(b.thread !== null) - Number(a.thread !== null));
}

/** Header lines by which mail programs, and we, keep a conversation together. */
export function threadHeaders(thread: MailThread, deliveryId: string): Record<string, string> {
  const root = `<${thread.id}@${env.INBOUND_MAIL_DOMAIN}>`;
  const theirs =
    thread.inReplyTo && /^<[^\s<>]+>$/.test(thread.inReplyTo) ? thread.inReplyTo : null;
  return {
    'Message-ID': `<${deliveryId}.${thread.id}@${env.INBOUND_MAIL_DOMAIN}>`,
    'In-Reply-To': theirs ?? root,
    References: theirs ? `${root} ${theirs}` : root,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
}

/** The conversation named by the references of a mail: they are no proof, the sender must be judged. */
export function threadIn(references: string): string | null {
  const domain = (env.INBOUND_MAIL_DOMAIN ?? '-').replaceAll('.', '\\.');
  const ours = new RegExp(
    `<(?:[0-9a-f-]{36}\\.)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@${domain}>`,
  );
  return ours.exec(references.toLowerCase())?.[1] ?? null;
}

/** True for addresses that only we send from: mail from there is our own, come back. */
export function isOwnAddress(address: string): boolean {
  return (
    localPart(address) !== null || address.toLowerCase() === addressIn(env.MAIL_FROM).toLowerCase()
  );
}

/** `Name <a@b.co>` or `a@b.co` as the bare address, in lower case. */
export function addressIn(text: string): string {
  return (/<([^<>\s]+)>\s*$/.exec(text)?.[1] ?? text.trim()).toLowerCase().slice(0, 320);
}

/** The name before an address, if there is one. */
export function nameIn(text: string): string {
  const end = text.lastIndexOf('<');
  if (end < 0) return '';
  return text.slice(0, end).replaceAll('"', '').trim();
}

function localPart(address: string): string | null {
  const domain = env.INBOUND_MAIL_DOMAIN;
  if (!domain || !address.toLowerCase().endsWith(`@${domain}`)) return null;
  return address.toLowerCase().slice(0, -(domain.length + 1));
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
