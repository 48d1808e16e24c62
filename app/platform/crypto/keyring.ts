import { Buffer } from 'node:buffer';

/** Keys by id. The first encrypts and signs; all of them decrypt and verify. */
export interface Keyring {
  current: Key;
  byId: ReadonlyMap<string, Key>;
}

export interface Key {
  id: string;
  bytes: Buffer;
}

/**
 * Reads `k2:base64,k1:base64`. To rotate, put a new key in front and keep the old ones until nothing
 * sealed with them is left (`isSealedWithOldKey` tells).
 */
export function parseKeyring(text: string): Keyring {
  const keys = text.split(',').map((entry) => {
    const [id = '', encoded = ''] = entry.trim().split(':');
    const bytes = Buffer.from(encoded, 'base64');
    if (!id || bytes.length !== 32) throw new Error('A key must be id:base64 of 32 bytes');
    return { id, bytes };
  });
  const [current] = keys;
  if (!current) throw new Error('There is no key');
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size !== keys.length) throw new Error('Two keys have the same id');
  return { current, byId };
}
