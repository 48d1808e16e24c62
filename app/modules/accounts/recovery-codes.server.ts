import { createHash, randomInt } from 'node:crypto';

/** Crockford's base 32: no letter looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const COUNT = 10;

/** Ten codes of 60 random bits, in groups of four that are easy to copy: 7F3K-9QDM-2XYP. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
    return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
  });
}

/**
 * What is stored of a code, in hex. Random enough that a fast hash will do, and bound to its person, so that
 * equal codes don't look equal. Typed in lower case, without dashes or with O for 0, it is the same code.
 */
export function hashRecoveryCode(userId: string, typed: string): string {
  const code = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(`${userId}:${code}`).digest('hex');
}
