import pg from 'pg';
import { logger } from '../observability/logger.server';
import { backOff } from './changes';

/** A connection that is silent for so long is asked whether it still is one. */
const PROBE_EVERY = 15_000;

interface Ears {
  /** As the database's list of sessions shows it. */
  name: string;
  url: string;
  channel: string;
  onMessage(payload: string): void;
  /** It listens again after a loss: something may have been missed. */
  onReturn(): void;
}

/**
 * A connection on which the database tells what happened. It survives a restart of Postgres: after each
 * loss it connects again, and says so.
 */
export class Listener {
  readonly #ears: Ears;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #attempt = 0;
  #stopped = false;

  constructor(ears: Ears) {
    this.#ears = ears;
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
      connectionString: this.#ears.url,
      application_name: this.#ears.name,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    this.#client = client;
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.#ears.onMessage(payload ?? ''));
    try {
      await client.connect();
      client.on('end', () => this.#lost(client));
      await client.query(`listen ${this.#ears.channel}`);
    } catch (error) {
      logger.warn({ err: error, channel: this.#ears.channel }, 'cannot listen to the database');
      await client.end().catch(() => undefined);
      return this.#lost(client);
    }
    if (this.#attempt > 0) this.#ears.onReturn();
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
