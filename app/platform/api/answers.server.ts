import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { withTenant } from '../db/tenant.server';
import type { TenantContext } from '../rbac/context.server';
import { Problem } from './problem.server';

const KEPT_HEADERS = ['content-type', 'etag', 'location'];
const KEY = /^[\x21-\x7e]{1,255}$/;

interface Begun {
  state: 'fresh' | 'answered' | 'running' | 'other' | 'unknown';
  status: number | null;
  headers: Record<string, string> | null;
  body: string | null;
}

/**
 * Carries a request out once per Idempotency-Key: repeated, it gets the stored answer. That it was carried out
 * is written in the transaction of its effect (`ctx.beforeCommit`), so not even a crash makes it happen twice.
 */
export async function answerOnce(
  request: Request,
  ctx: TenantContext,
  fingerprint: string,
  run: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('Idempotency-Key');
  if (key === null) return await run();
  if (!KEY.test(key)) {
    const detail = 'Use 1 to 255 visible characters.';
    throw new Problem('bad-request', { errors: [{ parameter: 'Idempotency-Key', detail }] });
  }
  const begun = await begin(ctx, key, fingerprint);
  if (begun.state !== 'fresh') return repeat(begun);
  ctx.beforeCommit = async (trx) => {
    await sql`select private.commit_answer(${key})`.execute(trx);
  };
  const answer = await run();
  ctx.beforeCommit = undefined;
  return await keep(ctx, key, answer);
}

/** What makes two requests the same. */
export function fingerprintOf(request: Request, body: string): string {
  const { pathname, search } = new URL(request.url);
  return createHash('sha256')
    .update(`${request.method} ${pathname}${search}\n${body}`)
    .digest('base64url');
}

async function begin(ctx: TenantContext, key: string, fingerprint: string): Promise<Begun> {
  const { rows } = await withTenant(ctx, (trx) =>
    sql<Begun>`select * from private.begin_answer(${key}, ${fingerprint})`.execute(trx),
  );
  if (!rows[0]) throw new Error('begin_answer answered nothing');
  return rows[0];
}

function repeat({ state, status, headers, body }: Begun): Response {
  if (state === 'other') throw new Problem('key-reused');
  if (state === 'unknown') throw new Problem('outcome-unknown');
  if (state === 'running' || status === null) {
    throw new Problem('in-progress', { headers: { 'Retry-After': '1' } });
  }
  return new Response(body, { status, headers: { ...headers, 'Idempotency-Replayed': 'true' } });
}

async function keep(ctx: TenantContext, key: string, answer: Response): Promise<Response> {
  if (answer.status >= 500) {
    await withTenant(ctx, (trx) => sql`select private.drop_answer(${key})`.execute(trx));
    return answer;
  }
  const body = answer.body ? await answer.text() : null;
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const headers = JSON.stringify(Object.fromEntries(kept));
  await withTenant(ctx, (trx) =>
    sql`select private.finish_answer(${key}, ${answer.status}::smallint, ${headers}::jsonb, ${body})`.execute(
      trx,
    ),
  );
  return new Response(body, { status: answer.status, headers: answer.headers });
}
