import type { Duplex } from 'node:stream';
import pg from 'pg';
import type { Queryable } from './kysely.server';

/**
 * Read-only transactions on one connection, one for all queries asked at once: BEGIN, role, claims, the
 * queries and COMMIT leave as one packet, and nothing stays open while the caller does something else. A
 * query asked later, when answers are there, gets a transaction of its own.
 */
export class Reads implements Queryable {
  readonly #client: pg.PoolClient;
  readonly #begin: string;
  #isOpen = false;
  #refused: unknown;
  #closed: Promise<unknown> = Promise.resolve();

  constructor(client: pg.PoolClient, begin: string) {
    this.#client = client;
    this.#begin = begin;
  }

  query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    if (!this.#isOpen) this.#open();
    return this.#client.query(config);
  }

  /** Why it really failed: a set-up that was refused, or what the caller saw. */
  reason(error: unknown): unknown {
    return this.#refused ?? error;
  }

  /** Gives the connection back once its last transaction is over. `error` is what the work ended with. */
  release(error?: unknown): void {
    process.nextTick(() => {
      this.#closed.then(
        () => this.#client.release(isStale(error)),
        (lost: Error) => this.#client.release(lost),
      );
    });
  }

  #open(): void {
    this.#isOpen = true;
    const uncork = holdWrites(this.#client);
    // Not awaited: if it fails, the login's own emptiness makes the queries fail too.
    this.#client.query(this.#begin).catch((refused: unknown) => {
      this.#refused ??= refused;
    });
    process.nextTick(() => {
      this.#isOpen = false;
      this.#closed = this.#client.query('commit');
      this.#closed.catch(() => undefined);
      uncork();
    });
  }
}

/**
 * Collects what is written to a connection until the returned function is called: one system call here
 * and one wake-up there.
 */
export function holdWrites(client: pg.ClientBase): () => void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  return () => stream.uncork();
}

/** A migration changed what a prepared statement returns: this connection must prepare it anew. */
export function isStale(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000';
}
