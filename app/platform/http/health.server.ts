import type { Context } from 'hono';

/** The process runs. */
export function health(c: Context): Response {
  return c.json({ status: 'ok' });
}
export function readiness(c: Context): Response {
  return c.json({ status: 'ok' });
}
export function metrics(c: Context): Response {
  return c.json({ status: 'ok' });
}
