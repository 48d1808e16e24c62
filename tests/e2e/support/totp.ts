import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
const last = new Map<string, number>();

/**
 * What an authenticator app shows for a key. A code works once, so every call for one gives that of a later
 * time than the one before; the server accepts the next period's.
 */
export async function nextCode(key: string): Promise<string> {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')), period: PERIOD });
  const now = () => Math.floor(Date.now() / 1000 / PERIOD);
  const step = Math.max(now(), (last.get(key) ?? 0) + 1);
  while (step > now() + 1) await new Promise((done) => setTimeout(done, 500));
  last.set(key, step);
  return totp.generate({ timestamp: step * PERIOD * 1000 });
}
