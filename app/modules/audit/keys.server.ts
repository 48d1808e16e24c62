import { hkdfSync } from 'node:crypto';
import type { Key, Keyring } from '~/platform/crypto/keyring';
import { keyring } from '~/platform/crypto/keys.server';
import { type SigningKey, signingKey } from './proof/sign.ts';

/**
 * The Ed25519 key that signs exports and anchors, derived from the key that encrypts now. Rotating that key
 * makes a new signing key; what the old one signed stays verifiable by its public half, which later exports name.
 */
export function auditKey({ current }: Keyring = keyring): SigningKey {
  return derived(current);
}

/** Public halves of the keys that signed before, as far as ENCRYPTION_KEYS still has them. */
export function formerKeys({ current, byId }: Keyring = keyring): string[] {
  return [...byId.values()].filter((key) => key !== current).map((key) => derived(key).publicKey);
}

function derived({ bytes }: Key): SigningKey {
  return signingKey(Buffer.from(hkdfSync('sha256', bytes, '', 'mainstay audit signing', 32)));
}
