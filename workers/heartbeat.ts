import pg from 'pg';
import { logger } from '~/platform/observability/logger.server';

const BEAT_EVERY = 2_000;

/**
 * Says every two seconds that this worker lives, on a connection of its own that bears the worker's name,
 * and releases the locks of workers that no longer do (private.release_dead_workers): a killed process's
 * session ends with it, so its jobs run again after about six seconds; a frozen one's after twenty.
 */
export class Heartbeat {
  readonly #url: string;
  readonly #workerId: string;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #first: Promise<void> | undefined;
  #stopped = false;

  constructor(url: string, workerId: string) {
    this.#url = url;
    this.#workerId = workerId;
  }

  /** Resolves once this worker is known to the others: no job may be locked before. */
  start(): Promise<void> {
    this.#first ??= this.#beat().finally(() => this.#schedule());
    return this.#first;
  }

  /** Says goodbye. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    const client = await this.#connected();
    await client.query('select private.retire_worker($1)', [this.#workerId]);
    await client.end();
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#beat()
        .catch((error: Error) => logger.warn({ err: error }, 'heartbeat missed'))
        .finally(() => this.#schedule());
    }, BEAT_EVERY);
  }

  async #beat(): Promise<void> {
    const client = await this.#connected();
    await client.query('select private.beat($1)', [this.#workerId]);
    const { rows } = await client.query<{ worker_id: string; jobs: number }>(
      `select worker_id, jobs from private.release_dead_workers(array(
         select a.application_name from pg_catalog.pg_stat_activity a where a.usename = session_user))`,
    );
    for (const { worker_id, jobs } of rows) {
      logger.warn({ workerId: worker_id, jobs }, 'released the jobs of a worker that died');
    }
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: this.#workerId,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    client.on('error', () => this.#forget(client));
    client.on('end', () => this.#forget(client));
    await client.connect();
    this.#client = client;
    return client;
  }

  #forget(client: pg.Client): void {
    if (this.#client === client) this.#client = undefined;
  }
}
