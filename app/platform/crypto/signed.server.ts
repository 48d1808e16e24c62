import { Buffer } from 'node:buffer';
import { createHmac, hkdfSync } from 'node:crypto';
import type { Key, Keyring } from './keyring';
import { keyring } from './keys.server';
import { safeEqual } from './tokens.server';

const derived = new WeakMap<Key, Map<string, Buffer>>();

function signingKey(key: Key, purpose: string): Buffer {
  let purposes = derived.get(key);
  if (!purposes) {
    purposes = new Map();
    derived.set(key, purposes);
  }
  let bytes = purposes.get(purpose);
  if (!bytes) {
    bytes = Buffer.from(hkdfSync('sha256', key.bytes, '', `mainstay signing ${purpose}`, 32));
    purposes.set(purpose, bytes);
  }
  return bytes;
}

function mac(key: Key, purpose: string, text: string): string {
  return createHmac('sha256', signingKey(key, purpose)).update(text).digest('base64url');
}

/** A short proof (80 bits, lower case), for places with little room such as the address of a mail. */
export function signShort(purpose: string, text: string, key: Key = keyring.current): string {
  return base32(Buffer.from(mac(key, purpose, text), 'base64url').subarray(0, 10));
}

/** Whether `signShort` made this proof, with any of our keys. */
export function isSignedShort(purpose: string, text: string, proof: string): boolean {
  return [...keyring.byId.values()].some((key) => safeEqual(proof, signShort(purpose, text, key)));
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2).toString(32)).join('');
}

interface SignOptions {
  /** After this many seconds the value is no longer accepted. */
  expiresIn?: number;
  keys?: Keyring;
}

/**
 * Signs a JSON value for one purpose (a cookie's or link's name). Readable by anyone, changeable by
 * nobody, and worthless for any other purpose.
 */
export function signValue(purpose: string, value: unknown, options: SignOptions = {}): string {
  const { expiresIn, keys = keyring } = options;
  const expires = expiresIn === undefined ? 0 : Math.floor(Date.now() / 1000) + expiresIn;
  const payload = Buffer.from(JSON.stringify([value, expires])).toString('base64url');
  const text = `${keys.current.id}.${payload}`;
  return `${text}.${mac(keys.current, purpose, text)}`;
}

/** The value that was signed, or undefined if it was changed, is too old or was meant for something else. */
export function readSigned(
  purpose: string,
  signed: string | null | undefined,
  keys: Keyring = keyring,
): unknown {
  const [keyId = '', payload = '', signature = ''] = signed?.split('.') ?? [];
  const key = keys.byId.get(keyId);
  if (!key || !safeEqual(signature, mac(key, purpose, `${keyId}.${payload}`))) return undefined;
  const [value, expires]: [unknown, number] = JSON.parse(
    Buffer.from(payload, 'base64url').toString(),
  );
  return expires !== 0 && expires * 1000 <= Date.now() ? undefined : value;
}
