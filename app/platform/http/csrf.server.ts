import type { IncomingMessage } from 'node:http';
import { env } from '../env.server';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

interface UnsafeRequest {
  method: string;
  path: string;
  /** Our own origin, as the browser sees it. */
  origin: string;
  header(name: string): string | undefined;
}

/**
 * Whether a request that may change something comes from our own pages. Browsers send Origin or
 * Sec-Fetch-Site with every form post, and a foreign page can forge neither. A request with neither
 * is not from a browser, so it must not rely on cookies: webhooks.
 */
export function isTrustedWrite(request: UnsafeRequest): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const origin = request.header('origin');
  const site = request.header('sec-fetch-site');
  if (origin !== undefined && !isOurs(origin, request.origin)) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined || site !== undefined) return true;
  return carriesItsOwnProof(request);
}

/** Somebody in front of us may have ended TLS without being trusted to say so; the host is what counts. */
function isOurs(origin: string, ours: string): boolean {
  return origin === ours || origin === env.APP_URL || origin === ours.replace(/^http:/, 'https:');
}

/**
 * Remix compares Origin with Host once more and fails where a proxy changed Host. Having checked it
 * against our configured address too, we take it out.
 */
export function dropOrigin(incoming: IncomingMessage): void {
  delete incoming.headers.origin;
  const { rawHeaders } = incoming;
  for (let i = rawHeaders.length - 2; i >= 0; i -= 2) {
    if (rawHeaders[i]?.toLowerCase() === 'origin') rawHeaders.splice(i, 2);
  }
}

/**
 * Webhooks are signed, and so is the address that mail programs post to for one-click unsubscribing
 * (RFC 8058). The API is not asked: it looks at no cookie, and is answered before this.
 */
function carriesItsOwnProof({ path }: UnsafeRequest): boolean {
  return path.startsWith('/hooks/') || path.startsWith('/unsubscribe/');
}
