import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An error in the published form of Supabase Auth. */
export class AuthError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

const versionHeader = 'X-Supabase-Api-Version';
const version = '2024-01-01';

/** Answers an error: code and message for clients of API version 2024-01-01, the older form otherwise. */
export function errorResponse(c: Context, error: AuthError): Response {
  c.header('x-sb-error-code', error.code);
  if (c.req.header(versionHeader) === version) {
    c.header(versionHeader, version);
    return c.json({ code: error.code, message: error.message, ...error.details }, error.status);
  }
  return c.json(
    { code: error.status, error_code: error.code, msg: error.message, ...error.details },
    error.status,
  );
}

export const invalidCredentials = () =>
  new AuthError(400, 'invalid_credentials', 'Invalid login credentials');
export const validationFailed = (message: string) =>
  new AuthError(400, 'validation_failed', message);
export const userNotFound = () => new AuthError(404, 'user_not_found', 'User not found');
export const userBanned = () => new AuthError(403, 'user_banned', 'User is banned');
export const emailExists = () =>
  new AuthError(422, 'email_exists', 'A user with this email address has already been registered');
export const linkExpired = () =>
  new AuthError(403, 'otp_expired', 'Email link is invalid or has expired');
export const otpExpired = () =>
  new AuthError(403, 'otp_expired', 'Token has expired or is invalid');
