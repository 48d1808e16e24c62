import { hkdfSync } from 'node:crypto';
import type { Keyring } from '~/platform/crypto/keyring';
import { keyring } from '~/platform/crypto/keys.server';
import { type SigningKey, signingKey } from './proof/sign.ts';

/**
 * The Ed25519 key that signs exports and anchors, derived from the key that encrypts now. Rotating that key
 * makes a new signing key; what the old one signed stays verifiable by its public half.
 */
export function auditKey({ current }: Keyring = keyring): SigningKey {
  return signingKey(
    Buffer.from(hkdfSync('sha256', current.bytes, '', 'mainstay audit signing', 32)),
  );
}
