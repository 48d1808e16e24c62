import { z } from 'zod';
import { cookieJar, sessionCookieOptions, setCookie } from '~/platform/auth/cookies.server';
import { readSigned, signValue } from '~/platform/crypto/signed.server';

/**
 * What a browser that nobody is signed in with is in the middle of: which address a mail was promised to,
 * and for what. In a signed cookie, so that no address stands in an address bar or a log.
 */
const pendingSchema = z.object({
  email: z.string(),
  purpose: z.enum(['register', 'magic-link', 'reset']),
  next: z.string().optional(),
});
export type Pending = z.infer<typeof pendingSchema>;

const PENDING = 'mainstay_pending';
const PENDING_SECONDS = 60 * 60;

/** Remembers it for an hour. */
export function setPending(request: Request, pending: Pending): void {
  const value = signValue(PENDING, pending, { expiresIn: PENDING_SECONDS });
  setCookie(request, PENDING, value, { ...sessionCookieOptions, maxAge: PENDING_SECONDS });
}

/** What was remembered, if it is still good. */
export function readPending(request: Request): Pending | null {
  const read = pendingSchema.safeParse(readSigned(PENDING, cookieJar(request).get(PENDING)));
  return read.success ? read.data : null;
}

/** It is over: signed in. */
export function clearPending(request: Request): void {
  if (cookieJar(request).has(PENDING)) {
    setCookie(request, PENDING, '', { ...sessionCookieOptions, maxAge: 0 });
  }
}

const RESET = 'mainstay_reset';
const RESET_SECONDS = 15 * 60;

/** This session came in by a reset link, so for a quarter of an hour it may choose a password without the old one. */
export function allowNewPassword(request: Request, sessionId: string): void {
  const value = signValue(RESET, sessionId, { expiresIn: RESET_SECONDS });
  setCookie(request, RESET, value, { ...sessionCookieOptions, maxAge: RESET_SECONDS });
}

/** Whether it did, and recently enough. */
export function mayChooseNewPassword(request: Request, sessionId: string): boolean {
  return readSigned(RESET, cookieJar(request).get(RESET)) === sessionId;
}

/** The new password is chosen. */
export function endNewPassword(request: Request): void {
  setCookie(request, RESET, '', { ...sessionCookieOptions, maxAge: 0 });
}
