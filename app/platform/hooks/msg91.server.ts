import { z } from 'zod';
import { safeEqual } from '../crypto/tokens.server';
import { env } from '../env.server';
import type { HookReading, IncomingHook } from './report';

const text = z.union([z.string(), z.number()]).transform(String);
const report = z.object({
  number: text,
  status: text,
  desc: z.string().default(''),
  failedReason: z.string().default(''),
  CRQID: text.optional(),
});
/** As a form (v2): `data` holds JSON, requests with their reports. As JSON (v3): one report. */
const batch = z.array(z.object({ requestId: text, report: z.array(report) }));
const single = report.extend({ requestId: text });

/** MSG91 signs nothing: the last part of the address is the secret. null where it is wrong. */
export async function readMsg91(request: Request, target: string): Promise<HookReading | null> {
  const token = new URL(target, env.APP_URL).pathname.split('/').at(-1) ?? '';
  if (!env.MSG91_HOOK_TOKEN || !safeEqual(token, env.MSG91_HOOK_TOKEN)) return null;
  const answer = new Response(null, { status: 204 });
  return { hooks: reports(await request.text()).map(hookOf), answer };
}

function reports(body: string): z.output<typeof single>[] {
  const data = body.startsWith('{') ? body : (new URLSearchParams(body).get('data') ?? 'null');
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return [];
  }
  const one = single.safeParse(json);
  if (one.success) return [one.data];
  const many = batch.safeParse(json);
  if (!many.success) return [];
  return many.data.flatMap(({ requestId, report: each }) =>
    each.map((entry) => ({ ...entry, requestId })),
  );
}

/** 1 is delivered; 2, 9 (do not disturb), 16, 17 and 25 are not. */
function hookOf({ requestId, number, status, desc, failedReason, CRQID }: Single): IncomingHook {
  const delivered = status === '1';
  const why = [desc, failedReason].filter(Boolean).join(': ') || status;
  return {
    key: `${requestId}:${number}:${status}`,
    body: {
      kind: 'report',
      ref: CRQID && CRQID !== '0' ? CRQID : null,
      messageId: requestId,
      state: delivered ? 'delivered' : 'undelivered',
      reason: delivered ? null : `MSG91: ${why}`,
    },
  };
}

type Single = z.output<typeof single>;
