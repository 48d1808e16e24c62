import { createContext, runInContext } from 'node:vm';

/** In milliseconds: long for anything people write, short for a process that others wait for. */
const LIMIT = 300;

const room: { work?: () => unknown } = createContext({});

/**
 * What `work` returns, or `otherwise` where it has not come to an end in time: for libraries that read what
 * strangers wrote, and can be kept busy for hours by the right text. Only work without effects may be broken off.
 */
export function inTime<T>(work: () => T, otherwise: T, limit = LIMIT): T {
  room.work = work;
  try {
    return runInContext('work()', room, { timeout: limit });
  } catch (error) {
    if (isTimeout(error)) return otherwise;
    throw error;
  } finally {
    delete room.work;
  }
}

/** The error is the room's own, and no instance of our Error. */
function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
