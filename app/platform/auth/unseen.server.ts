import { onShutdown } from '~/platform/http/shutdown.server';
import { logger } from '~/platform/observability/logger.server';

const running = new Set<Promise<void>>();

/**
 * Work that the answer must not wait for, because its outcome or its duration would tell whether an
 * account exists: looking the account up, hashing, handing a mail over. It may not touch the response.
 * A failure is logged; the person asks again, as for a mail that got lost. Awaited when the process stops.
 */
export function doUnseen(what: string, work: () => Promise<void>): void {
  // Registered anew each time: what is registered last is closed first, and this needs the database pool.
  onShutdown('unseen work', unseenWorkDone);
  const done = work()
    .catch((error: unknown) => logger.error({ err: error, work: what }, 'unseen work failed'))
    .finally(() => running.delete(done));
  running.add(done);
}

/** Resolves once all unseen work begun so far is done. */
export async function unseenWorkDone(): Promise<void> {
  await Promise.all(running);
}

/** Holds an answer back until `milliseconds` after the call, so that short paths look like long ones. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const floor = new Promise((done) => setTimeout(done, milliseconds));
  try {
    return await work();
  } finally {
    await floor;
  }
}
