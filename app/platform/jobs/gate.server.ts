import type { DbJob } from 'graphile-worker';
import type pg from 'pg';
import { type QueueName, queues } from './queues';

/** How long a class found full is left alone, unless one of its jobs ends here before. */
const FULL_FOR = 500;

/**
 * Keeps classes of jobs within their numbers, over all workers. The truth is private.job_slots, a row per
 * place; what this process remembers only keeps it from taking jobs that it would have to hand back.
 */
export class QueueGate {
  readonly #pool: pg.Pool;
  /** How many of one class may run in this process, so that slow ones leave room for events and mail. */
  readonly #share: number;
  readonly #full = new Map<QueueName, number>();
  readonly #running = new Map<QueueName, number>();

  constructor(pool: pg.Pool, concurrency: number) {
    this.#pool = pool;
    this.#share = Math.max(1, concurrency - 2);
  }

  /** What graphile-worker asks before it looks for a job: flags of those not to be taken now. */
  forbiddenFlags = (): string[] => {
    const now = Date.now();
    const closed = (Object.keys(queues) as QueueName[]).filter(
      (queue) =>
        (this.#full.get(queue) ?? 0) > now || (this.#running.get(queue) ?? 0) >= this.#share,
    );
    return ['paused', ...closed.map(flagOf)];
  };

  /** A place for the job; false when its class is full, here or everywhere, and the job is back in the queue. */
  async enter(queue: QueueName, job: DbJob): Promise<boolean> {
    // Counted before anything is waited for: several runs may have taken one of this class at the same time.
    const mine = this.#count(queue, 1) <= this.#share;
    if (mine && (await this.#take(queue, job))) return true;
    this.#count(queue, -1);
    if (mine) this.#full.set(queue, Date.now() + FULL_FOR);
    await this.#pool.query('select private.hand_back($1, $2, $3)', [
      job.id,
      job.locked_by,
      flagOf(queue),
    ]);
    // Another run of this process may take it at once, under the same lock's name: graphile-worker must not
    // settle that one with the end of this one.
    job.id = '0';
    return false;
  }

  /** The job has ended. Should this fail, its place is free all the same once its lock is gone. */
  async leave(queue: QueueName, job: DbJob): Promise<void> {
    this.#count(queue, -1);
    this.#full.delete(queue);
    await this.#pool.query('select private.leave_slot($1, $2, $3)', [queue, job.id, job.locked_by]);
  }

  async #take(queue: QueueName, job: DbJob): Promise<boolean> {
    try {
      const { rows } = await this.#pool.query<{ taken: boolean }>(
        'select private.take_slot($1, $2, $3) as taken',
        [queue, job.id, job.locked_by],
      );
      return rows[0]?.taken ?? false;
    } catch (error) {
      this.#count(queue, -1);
      throw error;
    }
  }

  #count(queue: QueueName, change: number): number {
    const running = (this.#running.get(queue) ?? 0) + change;
    this.#running.set(queue, running);
    return running;
  }
}

const flagOf = (queue: QueueName) => `queue:${queue}`;
