import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { Claims, Keys } from '../keys.ts';

/** The bearer token of a request: Authorization first, then the apikey, as Supabase's gateway has it. */
export function bearer(c: Context): string | undefined {
  const header = c.req.header('authorization');
  const match = /^bearer\s+(.+)$/i.exec(header ?? '');
  return match?.[1]?.trim() || apiKey(c);
}

/** The project key that every request must carry. */
export function apiKey(c: Context): string | undefined {
  return c.req.header('apikey') ?? c.req.query('apikey');
}

/** Who is calling, or null when the token is not one of ours. */
export async function callerOf(c: Context, keys: Keys): Promise<Claims | null> {
  const token = bearer(c);
  if (!token) return null;
  return keys.verify(token).catch(() => null);
}

/** The person's address: what the application forwards, else the peer itself. */
export function clientAddress(c: Context): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',')[0]?.trim();
  if (forwarded && isIP(forwarded)) return forwarded;
  const env: unknown = c.env;
  const peer = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket?.remoteAddress;
  return peer && isIP(peer) ? peer : '127.0.0.1';
}
