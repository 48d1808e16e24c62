import type pg from 'pg';
import { logger } from '~/platform/observability/logger.server';

const FLUSH_EVERY = 1_000;

interface Tally {
  task: string;
  tenant: string | null;
  outcome: string;
  jobs: number;
  ms: number;
}

/**
 * How this worker's jobs ended, counted and told to the database once a second (graphile forgets jobs that
 * are done). A killed worker takes the last second's count with it; jobs themselves are never lost by that.
 */
export class Outcomes {
  readonly #pool: pg.Pool;
  readonly #timer: NodeJS.Timeout;
  #tallies = new Map<string, Tally>();
  #flushing: Promise<void> = Promise.resolve();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.#timer = setInterval(() => void this.flush(), FLUSH_EVERY);
  }

  add(task: string, tenant: string | null, outcome: string, ms: number): void {
    const key = `${task} ${tenant} ${outcome}`;
    const tally = this.#tallies.get(key) ?? { task, tenant, outcome, jobs: 0, ms: 0 };
    tally.jobs += 1;
    tally.ms += ms;
    this.#tallies.set(key, tally);
  }

  /** Writes what was counted; never rejects, as counts are not worth a job. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(async () => {
      if (this.#tallies.size === 0) return;
      const told = [...this.#tallies.values()];
      this.#tallies = new Map();
      await this.#pool
        .query('select private.record_outcomes($1::jsonb)', [JSON.stringify(told)])
        .catch((error: Error) => logger.warn({ err: error }, 'outcomes of jobs were not recorded'));
    });
    return this.#flushing;
  }

  stop(): Promise<void> {
    clearInterval(this.#timer);
    return this.flush();
  }
}
