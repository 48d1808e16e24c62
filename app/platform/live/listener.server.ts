import pg from 'pg';
import { env } from '../env.server';
import { logger } from '../observability/logger.server';
import { backOff, CHANNEL, type Change, readChange } from './changes';

/** A connection that is silent for so long is asked whether it still is one. */
const PROBE_EVERY = 15_000;

/**
 * The one connection of this process on which the database tells what changed. It survives a restart of
 * Postgres: after each loss it connects again, and says so, because something may have been missed.
 */
export class Listener {
  readonly #onChange: (change: Change) => void;
  readonly #onReturn: () => void;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #attempt = 0;
  #stopped = false;

  constructor(onChange: (change: Change) => void, onReturn: () => void) {
    this.#onChange = onChange;
    this.#onReturn = onReturn;
  }

  start(): void {
    if (this.#client || this.#timer || this.#stopped) return;
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: env.LIVE_DATABASE_URL ?? env.DATABASE_URL,
      application_name: 'mainstay-live',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    this.#client = client;
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      const change = readChange(payload);
      if (change) this.#onChange(change);
    });
    try {
      await client.connect();
      client.on('end', () => this.#lost(client));
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      logger.warn({ err: error }, 'live updates cannot listen');
      await client.end().catch(() => undefined);
      return this.#lost(client);
    }
    if (this.#attempt > 0) this.#onReturn();
    this.#attempt = 0;
    this.#probe(client);
  }

  #probe(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.#probe(client),
        () => client.end().catch(() => undefined),
      );
    }, PROBE_EVERY);
    this.#timer.unref();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client || this.#stopped) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    const wait = backOff(this.#attempt);
    this.#attempt += 1;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.start();
    }, wait);
    this.#timer.unref();
  }
}
