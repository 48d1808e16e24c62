import type { ServerResponse } from 'node:http';
import { env } from '../env.server';

const isDevelopmentServer = import.meta.env?.DEV === true && process.env.VITEST === undefined;
const supabaseOrigin = new URL(env.SUPABASE_URL).origin;

/**
 * Scripts run only from our own files or with the request's nonce, and nothing may frame us, change
 * the base or send a form elsewhere. Inline `style=""` attributes are refused too: use classes, SVG
 * attributes or a `<style nonce>`.
 */
const cspParts = [
  "default-src 'none'",
  "script-src 'self' 'nonce-$'",
  isDevelopmentServer ? "style-src 'self' 'unsafe-inline'" : "style-src 'self' 'nonce-$'",
  `img-src 'self' data: ${supabaseOrigin}`,
  "font-src 'self'",
  `connect-src 'self' ${supabaseOrigin}${isDevelopmentServer ? ' ws:' : ''}`,
  "manifest-src 'self'",
  "worker-src 'self'",
  // Only pages that lift frame-ancestors for themselves can be framed: the mailbox shows mails so.
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
]
  .join('; ')
  .split('$');

const withoutNonce = cspParts.join('').replaceAll(" 'nonce-'", '');

/** The Content-Security-Policy for a response, with the nonce it used, if any. */
export function contentSecurityPolicy(nonce: string | undefined): string {
  return nonce === undefined ? withoutNonce : cspParts.join(nonce);
}

const fixedHeaders: [string, string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'accelerometer=(), autoplay=(), browsing-topics=(), camera=(self), display-capture=(), ' +
      'geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  ],
];

const HSTS = 'max-age=63072000';
const ours = new URL(env.APP_URL).host;

/** Headers that every response carries, whoever answers it. */
export function setSecurityHeaders(
  response: ServerResponse,
  requestId: string,
  origin: string,
): void {
  for (const [name, value] of fixedHeaders) response.setHeader(name, value);
  response.setHeader('X-Request-Id', requestId);
  if (!origin.startsWith('https:')) return;
  // What lies below a company's own domain is not ours to speak for.
  const isOurs = origin.slice('https://'.length) === ours;
  response.setHeader('Strict-Transport-Security', isOurs ? `${HSTS}; includeSubDomains` : HSTS);
}
