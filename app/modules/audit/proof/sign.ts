import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { canonical } from './canonical.ts';

/** DER around the 32 bytes of an Ed25519 key (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** A key that signs, with its public half in base64url. */
export interface SigningKey {
  privateKey: KeyObject;
  publicKey: string;
}

/** An Ed25519 key from 32 secret bytes. */
export function signingKey(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PRIVATE_PREFIX, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey: der.subarray(PUBLIC_PREFIX.length).toString('base64url') };
}

/** Signs a text; base64url. */
export function signText(text: string, { privateKey }: SigningKey): string {
  return signBytes(null, Buffer.from(text), privateKey).toString('base64url');
}

/** Whether this text was signed with the key of that public half. Never throws. */
export function isSigned(text: string, signature: unknown, publicKey: unknown): boolean {
  if (typeof signature !== 'string' || typeof publicKey !== 'string') return false;
  try {
    const key = createPublicKey({
      key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, 'base64url')]),
      format: 'der',
      type: 'spki',
    });
    return verifyBytes(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** A short name for a public key, for people to compare. */
export function fingerprint(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return hex.slice(0, 32).match(/.{4}/g)?.join(' ') ?? '';
}

/** What is put outside the database: the chain of this company had this head at this place. */
export interface Statement {
  v: 1;
  tenant: string;
  slug: string;
  seq: number;
  head: string;
  /** When it was anchored. */
  at: string;
}

export type SignedStatement = Statement & { publicKey: string; signature: string };

/** Signs a statement. */
export function signStatement(statement: Statement, key: SigningKey): SignedStatement {
  const body = { ...statement, publicKey: key.publicKey };
  return { ...body, signature: signText(canonical(body), key) };
}

/** Whether a statement is what the key of its public half signed. */
export function isTrueStatement({ signature, ...body }: SignedStatement): boolean {
  return isSigned(canonical(body), signature, body.publicKey);
}
