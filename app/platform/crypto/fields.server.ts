import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Key, Keyring } from './keyring';
import { keyring } from './keys.server';

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What was stored cannot be read: wrong place, unknown key, or changed. */
export class SealError extends Error {
  override name = 'SealError';
}

const derived = new WeakMap<Key, Buffer>();

/** Encryption and signing never share a key. */
function encryptionKey(key: Key): Buffer {
  let bytes = derived.get(key);
  if (!bytes) {
    bytes = Buffer.from(hkdfSync('sha256', key.bytes, '', 'mainstay field encryption', 32));
    derived.set(key, bytes);
  }
  return bytes;
}

/**
 * Encrypts a field's value with AES-256-GCM. `place` says where it belongs, such as
 * `employees.bank_account:<id>`; the result cannot be read in any other place, so values cannot be
 * copied between rows.
 */
export function encryptField(plain: string, place: string, keys: Keyring = keyring): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', encryptionKey(keys.current), nonce, {
    authTagLength: TAG_BYTES,
  });
  const prefix = `${VERSION}.${keys.current.id}`;
  cipher.setAAD(Buffer.from(`${prefix}.${place}`));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `${prefix}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Reads what `encryptField` wrote, with whichever key wrote it. Throws SealError otherwise. */
export function decryptField(sealed: string, place: string, keys: Keyring = keyring): string {
  const [version, keyId = '', data = ''] = sealed.split('.');
  const key = keys.byId.get(keyId);
  if (version !== VERSION || !key) throw new SealError('Sealed with an unknown key or version');
  const bytes = Buffer.from(data, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealError('Not a sealed value');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    encryptionKey(key),
    bytes.subarray(0, NONCE_BYTES),
    { authTagLength: TAG_BYTES },
  );
  decipher.setAAD(Buffer.from(`${version}.${keyId}.${place}`));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    throw new SealError('Changed, or from another place');
  }
}

/** True for values that should be encrypted again, so that an old key can be retired. */
export function isSealedWithOldKey(sealed: string, keys: Keyring = keyring): boolean {
  return sealed.split('.')[1] !== keys.current.id;
}
