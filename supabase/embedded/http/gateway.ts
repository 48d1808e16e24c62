import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Keys } from '../keys.ts';
import { apiKey, bearer } from './request.ts';

/** Links people follow and keys anyone may read: no project key there. */
const open =
  /^\/auth\/v1\/(verify|callback|authorize|health|\.well-known\/.*)$|^\/storage\/v1\/|^\/health$/;

/** Browsers of any origin may call, as they may call hosted Supabase. */
export function crossOrigin(): MiddlewareHandler {
  return cors({
    origin: '*',
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    exposeHeaders: [
      'content-range',
      'content-location',
      'link',
      'location',
      'preference-applied',
      'tus-resumable',
      'upload-length',
      'upload-offset',
      'x-sb-error-code',
      'x-supabase-api-version',
      'x-total-count',
    ],
    maxAge: 86400,
  });
}

/** Turns away requests without one of the project's keys, as the gateway of Supabase does. */
export function requireKey(keys: Keys): MiddlewareHandler {
  return async (c, next) => {
    if (open.test(c.req.path)) return next();
    const key = apiKey(c) ?? bearer(c);
    if (!key) return refuse(c, 'No API key found in request', 'No `apikey` request header found.');
    if (await keys.verify(key).then(Boolean, () => false)) return next();
    return refuse(c, 'Invalid API key', 'Double check your Supabase `anon` or `service_role` key.');
  };
}

function refuse(c: Context, message: string, hint: string): Response {
  return c.json({ message, hint }, 401);
}
