import { compare, hash } from 'bcryptjs';
import { AuthError, validationFailed } from './errors.ts';

/** As Supabase has it; tests make and try hundreds of passwords, whose secrecy is nobody's concern. */
const { NODE_ENV, APP_ENV } = process.env;
const cost = NODE_ENV === 'test' || APP_ENV === 'test' ? 4 : 10;
let decoy: Promise<string> | undefined;

/** Refuses what the policy of config.toml refuses. */
export function checkPassword(password: string, minimum: number): void {
  if (Buffer.byteLength(password) > 72) {
    throw validationFailed('Password cannot be longer than 72 characters');
  }
  if ([...password].length < minimum) {
    throw new AuthError(
      422,
      'weak_password',
      `Password should be at least ${minimum} characters.`,
      { weak_password: { reasons: ['length'] } },
    );
  }
}

/** A bcrypt hash, as auth.users.encrypted_password keeps it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/**
 * Compares with the stored hash. Without one (no such account, or one without a password) it compares
 * with a hash of nothing known, so that the answer takes as long.
 */
export async function matches(
  password: string,
  stored: string | null | undefined,
): Promise<boolean> {
  if (stored) return compare(password, stored);
  await compare(password, await prepareDecoy());
  return false;
}

/** Made at start, so that the first sign-in takes no longer than the others. */
export function prepareDecoy(): Promise<string> {
  decoy ??= hash(crypto.randomUUID(), cost);
  return decoy;
}

/** Holds an answer back until that long after the call, so that fast paths look like slow ones. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const floor = new Promise((done) => setTimeout(done, milliseconds));
  try {
    return await work();
  } finally {
    await floor;
  }
}
