import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** JSON in the one form of RFC 8785, so that equal values give equal bytes. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This cannot be written as JSON');
  return text;
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

type Revive = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown;

/**
 * JSON from the database without loss: a number that a double does not hold as it was written (`1.50`, or
 * twenty digits) becomes {"$number": "1.50"}; objects that look like that already go into {"$literal": …}.
 */
export function parseExact(text: string): unknown {
  // The context is newer than TypeScript's library. What a reviver returns is not revived again.
  const revive: Revive = (_key, value, { source }) => {
    if (typeof value === 'number' && source !== JSON.stringify(value)) return { $number: source };
    if (typeof value === 'object' && value !== null && ('$number' in value || '$literal' in value))
      return { $literal: value };
    return value;
  };
  return JSON.parse(text, revive as Parameters<typeof JSON.parse>[1]);
}
