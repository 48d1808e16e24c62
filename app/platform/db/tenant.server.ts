import type pg from 'pg';
import { kyselyFor, type Trx } from './kysely.server';
import { getPool } from './pool.server';
import { holdWrites, isStale, Reads } from './reads.server';

/** What the database learns of the caller: the JWT's claims, and where the request came from. */
export interface Claims {
  role: 'authenticated' | 'anon';
  sub?: string | undefined;
  aal?: string | undefined;
  session_id?: string | undefined;
  /** A program's key, which narrows what its maker's role allows. */
  api_key_id?: string | undefined;
  app_metadata?: { tenant_id: string } | undefined;
  /** The support access this request stands on; private.live_grant() judges it at every query. */
  support_grant?: string | undefined;
  /**
   * Set while somebody looks as another (`sub`): who looks, and in which look; without one it is a question
   * about access. The database believes it only in a transaction that cannot write.
   */
  act?: { by: string; view?: string | undefined } | undefined;
  /** Set by the worker only; the database believes it only from the worker's login. */
  actor?: 'job' | undefined;
  /** The job's module: refused where the tenant does not have it. */
  module?: string | undefined;
  /** How many automations stand behind it; the database believes it of jobs only. */
  depth?: number | undefined;
  request_id?: string | undefined;
  ip?: string | undefined;
}

/** Anything that can open a transaction: a guard's context, or a job's. */
export interface DbContext {
  claims: Claims;
  /** Where to open it; the web pool when absent. */
  pool?: pg.Pool | undefined;
  /** The last thing each transaction of withTenant does: it commits with the change, or not at all. */
  beforeCommit?: ((trx: Trx) => Promise<void>) | undefined;
}

/**
 * Runs `fn` in one transaction under the caller's row-level security. BEGIN, role and claims travel
 * in one packet together with the first queries; all three end with the transaction. Nothing inside may
 * wait on HTTP or AI.
 */
export async function withTenant<T>(ctx: DbContext, fn: (trx: Trx) => Promise<T>): Promise<T> {
  const client = await (ctx.pool ?? getPool()).connect();
  process.nextTick(holdWrites(client));
  // Not awaited here: it goes out with the first query. If it fails, the login's own emptiness makes
  // that query fail too, as the login holds no rights before it has become a role.
  const opened = client.query(
    `${ctx.claims.act ? 'begin read only' : 'begin'}; ${setUp(ctx.claims)}`,
  );
  opened.catch(() => undefined);
  try {
    const trx = kyselyFor(client);
    const result = await fn(trx);
    await ctx.beforeCommit?.(trx);
    await opened;
    // A COMMIT after a failed statement answers ROLLBACK without an error.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(isStale(error)),
      (lost: Error) => client.release(lost),
    );
    // A set-up that was refused is the reason; what came after only says that the transaction is aborted.
    throw await opened.then(
      () => error,
      (refused: unknown) => refused,
    );
  }
}

/**
 * The same for loaders: the database refuses writes. Ask what can be asked at once with Promise.all: it
 * shares one transaction and one round trip. Each later step is a transaction of its own.
 */
export async function readTenant<T>(ctx: DbContext, fn: (trx: Trx) => Promise<T>): Promise<T> {
  const client = await (ctx.pool ?? getPool()).connect();
  const reads = new Reads(client, `begin read only; ${setUp(ctx.claims)}`);
  try {
    const result = await fn(kyselyFor(reads));
    reads.release();
    return result;
  } catch (error) {
    reads.release(error);
    throw reads.reason(error);
  }
}

/** As nobody in particular: rate limits, invitations by token. */
export function withAnon<T>(fn: (trx: Trx) => Promise<T>): Promise<T> {
  return withTenant({ claims: { role: 'anon' } }, fn);
}

/** `set local` for role and claims. Claims are JSON in a literal; quotes are doubled, backslashes are plain. */
function setUp(claims: Claims): string {
  const role = claims.role === 'anon' ? 'anon' : 'authenticated';
  const literal = JSON.stringify(claims).replaceAll("'", "''");
  const become = `set local role ${role}; set local "request.jwt.claims" = '${literal}'`;
  // A job finds out in the same packet that its tenant is suspended, instead of finding no rows.
  return claims.actor === 'job' ? `${become}; select private.require_tenant()` : become;
}
