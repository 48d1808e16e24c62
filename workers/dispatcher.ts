import type pg from 'pg';
import { dispatchWaiting } from '~/platform/events/dispatch.server';
import { dispatchEventTask } from '~/platform/events/jobs';
import type { Subscriber } from '~/platform/events/subscribers.server';
import { recordJob } from '~/platform/jobs/metrics.server';
import type { Outcomes } from '~/platform/jobs/outcomes.server';
import { Listener } from '~/platform/live/listener.server';
import { logger } from '~/platform/observability/logger.server';

/** How many tenants' events are dispatched at once; each has a connection meanwhile. */
export const DISPATCHES = 4;
/** Whoever was not told of an event (a worker died, a suspension ended) finds it after so long. */
const LOOK_EVERY = 2_000;

interface Post {
  url: string;
  pool: pg.Pool;
  outcomes: Outcomes;
  to: readonly Subscriber[];
}

/**
 * Takes events to their subscribers as they are committed. The database tells of a tenant that has some;
 * all that wait by then go together, so a burst costs less per event than a single one does. Tenants take
 * turns: one with many goes behind the others after each batch.
 */
export class Dispatcher {
  readonly #post: Post;
  readonly #listener: Listener;
  readonly #waiting = new Set<string>();
  readonly #under = new Map<string, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(post: Post) {
    this.#post = post;
    this.#listener = new Listener({
      name: 'mainstay-events',
      url: post.url,
      channel: 'mainstay_events',
      onMessage: (tenantId) => this.#wake(tenantId),
      onReturn: () => void this.#look(),
    });
  }

  start(): void {
    this.#listener.start();
    void this.#look();
  }

  /** Begins nothing more; resolves when what was begun is committed. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await Promise.all([this.#listener.stop(), ...this.#under.values()]);
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      const { rows } = await this.#post.pool.query<{ id: string }>(
        'select id from private.tenants_with_events() id',
      );
      for (const { id } of rows) this.#wake(id);
    } catch (error) {
      logger.warn({ err: error }, 'events that wait were not looked for');
    }
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#look(), LOOK_EVERY);
  }

  #wake(tenantId: string): void {
    this.#waiting.add(tenantId);
    this.#next();
  }

  /** A tenant told of while it has its turn gets another one: what it was told of may not have been seen. */
  #next(): void {
    for (const tenantId of this.#waiting) {
      if (this.#stopped || this.#under.size >= DISPATCHES) return;
      if (this.#under.has(tenantId)) continue;
      this.#waiting.delete(tenantId);
      const turn = this.#turn(tenantId).finally(() => {
        this.#under.delete(tenantId);
        this.#next();
      });
      this.#under.set(tenantId, turn);
    }
  }

  async #turn(tenantId: string): Promise<void> {
    const { pool, outcomes, to } = this.#post;
    const log = logger.child({ task: dispatchEventTask.name, tenantId });
    const startedAt = performance.now();
    try {
      const claims = {
        role: 'authenticated',
        actor: 'job',
        app_metadata: { tenant_id: tenantId },
      } as const;
      const { taken, more } = await dispatchWaiting({ pool, claims, tenantId, log }, to);
      if (more) this.#waiting.add(tenantId);
      if (taken === 0) return;
      const ms = performance.now() - startedAt;
      for (let event = 0; event < taken; event += 1) {
        recordJob(dispatchEventTask.name, 'done', ms / taken);
        outcomes.add(dispatchEventTask.name, tenantId, 'done', ms / taken);
      }
      log.info({ events: taken, ms: Math.round(ms * 10) / 10 }, 'dispatched');
    } catch (error) {
      log.warn({ err: error }, 'events were not dispatched; they are looked for again');
    }
  }
}
