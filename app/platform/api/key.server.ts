import { randomInt } from 'node:crypto';
import { hashToken } from '../crypto/tokens.server';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const KEY = /^msk_([A-Za-z0-9]{8,16})_([A-Za-z0-9]{32,64})$/;

/** A new key: the text to show once, and what is stored of it. 240 random bits, double-clickable, greppable. */
export function newApiKey(): { text: string; prefix: string; secretHash: string } {
  const prefix = randomText(10);
  const secret = randomText(42);
  return { text: `msk_${prefix}_${secret}`, prefix, secretHash: hashToken(secret) };
}

/** The parts of a key by which the database knows it, or null for what is none. */
export function readApiKey(text: string): { prefix: string; secretHash: string } | null {
  const [, prefix, secret] = KEY.exec(text) ?? [];
  return prefix && secret ? { prefix, secretHash: hashToken(secret) } : null;
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
