import { getPool } from '../db/pool.server';
import { env } from '../env.server';
import { limitBody } from '../http/body-limit.server';
import { errorResponse } from '../http/error-page.server';
import { hitRateLimits } from '../http/rate-limit.server';
import { requestStore } from '../http/store.server';
import { logger } from '../observability/logger.server';
import { readMsg91 } from './msg91.server';
import type { HookReading } from './report';
import { readResend } from './resend.server';
import { readTwilio } from './twilio.server';

interface Source {
  name: 'twilio' | 'msg91' | 'resend';
  path: RegExp;
  isSet: () => boolean;
  read(request: Request, target: string): Promise<HookReading | null>;
}

const sources: Source[] = [
  {
    name: 'twilio',
    path: /^\/hooks\/twilio\/(sms|status)$/,
    isSet: () => env.TWILIO_AUTH_TOKEN !== undefined,
    read: readTwilio,
  },
  {
    name: 'msg91',
    path: /^\/hooks\/msg91\/[\w-]+$/,
    isSet: () => env.MSG91_HOOK_TOKEN !== undefined,
    read: readMsg91,
  },
  {
    name: 'resend',
    path: /^\/hooks\/resend$/,
    isSet: () => env.RESEND_WEBHOOK_SECRET !== undefined,
    read: readResend,
  },
];

const LIMIT = { limit: 100, windowSeconds: 60 };
/** Reports are small; whoever sends more is not a provider. */
const MAX_BYTES = 256 * 1024;

/**
 * What providers tell us, below /hooks. A message is answered with success only once it is stored; what
 * follows from it is a job. The same message twice is stored once and answered the same.
 */
export async function receiveHook(request: Request, path: string): Promise<Response> {
  const store = requestStore();
  const source = sources.find((one) => one.path.test(path) && one.isSet());
  if (!source || request.method !== 'POST') return errorResponse(request, 404);
  store.route = `/hooks/${source.name}`;
  const retryAfter = await hitRateLimits([
    { name: 'hook', key: `${source.name}:${store.ip}`, ...LIMIT },
  ]);
  if (retryAfter > 0) {
    return new Response(null, { status: 429, headers: { 'Retry-After': String(retryAfter) } });
  }
  let tooLarge = false;
  const limited = limitBody(request, MAX_BYTES, () => {
    tooLarge = true;
  });
  try {
    const reading = await source.read(limited, store.target);
    if (reading) return await keep(source.name, reading);
  } catch (error) {
    if (tooLarge) return errorResponse(request, 413);
    throw error;
  }
  logger.warn({ source: source.name }, 'a hook with a wrong signature was refused');
  return errorResponse(request, 403);
}

async function keep(source: Source['name'], { hooks, answer }: HookReading): Promise<Response> {
  for (const { key, body } of hooks) {
    await getPool().query('select private.receive_hook($1, $2, $3::jsonb)', [
      source,
      key,
      JSON.stringify(body),
    ]);
  }
  return answer;
}
