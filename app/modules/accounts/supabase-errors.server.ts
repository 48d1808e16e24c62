import { data } from '@remix-run/node';
import { type AuthError, isAuthApiError, isAuthRetryableFetchError } from '@supabase/supabase-js';
import { tooManyRequests } from '~/platform/http/rate-limit.server';

/** Supabase's own limits name no time; a minute is what theirs last. */
const WAIT_SECONDS = 60;

/** True when Supabase understood the request and said no: wrong password, used link, weak password. */
export function wasRefused(error: AuthError): boolean {
  return isAuthApiError(error) && error.status < 500 && error.status !== 429;
}

/** What to throw for an answer nobody here can do anything about: 429, 503, or the error itself. */
export function unexpected(error: AuthError): unknown {
  if (error.status === 429) return tooManyRequests(WAIT_SECONDS);
  if (isAuthRetryableFetchError(error)) return data(null, { status: 503 });
  return error;
}
