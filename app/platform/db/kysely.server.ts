import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type Driver,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { optionalRequestStore } from '~/platform/http/store.server';
import { statementName } from './statements.server';
import type { DB } from './types.gen';

/** What sends a query on its one connection. */
export interface Queryable {
  query(config: pg.QueryConfig): Promise<pg.QueryResult>;
}

/** Kysely bound to one connection with an open transaction. */
export type Trx = Kysely<DB>;

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
const driver: Driver = new DummyDriver();
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
};
const config = { dialect };

class ClientConnection implements DatabaseConnection {
  readonly #client: Queryable;

  constructor(client: Queryable) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const store = optionalRequestStore();
    const startedAt = performance.now();
    const result = await this.#client.query({
      name: statementName(query.sql),
      text: query.sql,
      values: query.parameters as unknown[],
    });
    if (store) {
      store.dbQueries += 1;
      const ms = performance.now() - startedAt;
      store.dbMilliseconds += ms;
      store.debug?.queries.push({ sql: query.sql, ms, rows: result.rowCount ?? 0 });
    }
    const changed = result.command !== 'SELECT' && result.rowCount !== null;
    return {
      rows: result.rows,
      ...(changed ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}),
    };
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator; nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not supported; read in keyset pages');
  }
}

/**
 * A Kysely for one connection. Cheaper than `db.transaction()`, whose BEGIN, SET and COMMIT would each
 * cost a round trip, and free of the queue that would keep queries from being pipelined.
 */
export function kyselyFor(client: Queryable): Trx {
  const connection = new ClientConnection(client);
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  });
  return new Kysely<DB>({ config, driver, dialect, executor });
}
