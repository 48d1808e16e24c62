import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type pg from 'pg';
import { env } from '~/platform/env.server';
import { takeAskedFlags } from '~/platform/flags/flag.server';
import { platformVersion } from '~/platform/modules/load';
import { logger } from '~/platform/observability/logger.server';

const BEAT_EVERY = 15_000;

/**
 * Says every 15 s that this process lives, for the hub's fleet page (T9), with its version and the feature
 * flags it was asked for. Returns how to say goodbye. `pool` is that of the process's own login.
 */
export function announceInstance(kind: 'web' | 'worker', pool: pg.Pool): () => Promise<void> {
  const instance = {
    id: randomUUID(),
    kind,
    version: process.env.RELEASE_VERSION ?? platformVersion,
    host: hostname(),
    pid: process.pid,
    started_at: new Date().toISOString(),
  };
  const beat = () =>
    pool
      .query('select private.beat_instance($1, $2, $3)', [
        JSON.stringify(instance),
        env.APP_ENV,
        takeAskedFlags(),
      ])
      .catch((error: Error) => logger.warn({ err: error }, 'the fleet was not told'));
  let last: Promise<unknown> = beat();
  const timer = setInterval(() => {
    last = beat();
  }, BEAT_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
    await pool
      .query('select private.retire_instance($1)', [instance.id])
      .catch((error: Error) => logger.warn({ err: error }, 'no goodbye to the fleet'));
  };
}
