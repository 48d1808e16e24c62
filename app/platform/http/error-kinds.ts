import { isRouteErrorResponse } from '@remix-run/react';

const known = [400, 401, 402, 403, 404, 405, 409, 413, 422, 423, 429, 500, 503] as const;

/** Statuses with words of their own in the `errors` messages. */
export type ErrorStatus = (typeof known)[number];

/** The status whose words fit best: its own, or those of its class. */
export function errorStatus(status: number): ErrorStatus {
  const own = known.find((candidate) => candidate === status);
  return own ?? (status < 500 ? 400 : 500);
}

/** The status of whatever a route threw; anything that is not a response is our fault. */
export function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
