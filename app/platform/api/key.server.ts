import { randomInt } from 'node:crypto';
import { hashToken } from '../crypto/tokens.server';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A new key: the text to show once, and what is stored of it. 240 random bits, double-clickable, greppable. */
export function newApiKey(): { text: string; prefix: string; secretHash: string } {
  const prefix = randomText(10);
  const secret = randomText(42);
  return { text: `msk_${prefix}_${secret}`, prefix, secretHash: hashToken(secret) };
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
