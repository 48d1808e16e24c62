import { logger } from '../observability/logger.server';

type Closer = () => void | Promise<void>;

// On globalThis: in development modules are loaded anew on each change, the process stays.
const shared = globalThis as {
  __mainstayShutdown?: {
    closers: Map<string, Closer>;
    enders: Map<string, () => void>;
    stopping: boolean;
  };
};
shared.__mainstayShutdown ??= { closers: new Map(), enders: new Map(), stopping: false };
const state = shared.__mainstayShutdown;
const { closers, enders } = state;

/** True from the signal to stop on: balancers should send new requests elsewhere. */
export function isStopping(): boolean {
  return state.stopping;
}

/** The process was told to stop. */
export function markStopping(): void {
  state.stopping = true;
  for (const end of enders.values()) end();
  enders.clear();
}

/** Registers something to end as soon as the process is told to stop: answers that would never be finished. */
export function onStopping(name: string, end: () => void): void {
  enders.set(name, end);
}

/**
 * Registers something to close when the process stops: pools, listeners, timers. It runs after the last
 * request was answered, latest registration first. Registering a name again replaces it.
 */
export function onShutdown(name: string, close: Closer): void {
  closers.delete(name);
  closers.set(name, close);
}

/** Closes everything that was registered. One that fails does not keep the others open. */
export async function runShutdown(): Promise<void> {
  const latestFirst = [...closers].reverse();
  closers.clear();
  for (const [name, close] of latestFirst) {
    try {
      await close();
    } catch (error) {
      logger.error({ err: error, closing: name }, 'closing failed');
    }
  }
}
