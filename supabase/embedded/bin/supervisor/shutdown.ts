import { giveUp } from '../lib/explain.mjs';
import { say } from '../lib/progress.mjs';

type Stop = () => Promise<void>;

/**
 * Ends what was started, the last first: on SIGINT, SIGTERM or SIGHUP, when our parent is killed, or when
 * we give up ourselves. A second signal, a moment later, stops waiting.
 */
export class Shutdown {
  #stops: Stop[] = [];
  #startedAt = 0;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => this.#onSignal());
    }
    const parent = process.ppid;
    if (process.env.MAINSTAY_PARENT === String(parent)) {
      setInterval(() => {
        if (process.ppid !== parent) this.#onSignal();
      }, 500).unref();
    }
  }

  /** True once we are on the way out: whatever fails now fails because of that. */
  get isUnderWay(): boolean {
    return this.#startedAt > 0;
  }

  /** Registers how to end something. */
  add(stop: Stop): void {
    this.#stops.push(stop);
  }

  /** Ends everything, then the process. */
  async run(exitCode: number): Promise<never> {
    this.#startedAt ||= Date.now();
    for (const stop of this.#stops.reverse()) {
      await stop().catch((error: unknown) => say(String(error)));
    }
    process.exit(exitCode);
  }

  /** Ends everything over an error, which is shown last. */
  async fail(error: unknown): Promise<void> {
    if (this.isUnderWay) return;
    this.#startedAt = Date.now();
    for (const stop of this.#stops.reverse()) await stop().catch(() => undefined);
    giveUp(error);
  }

  #onSignal(): void {
    if (!this.isUnderWay) {
      say('Stopping …');
      void this.run(0).finally(() => undefined);
      return;
    }
    // npm and the terminal may deliver the same Ctrl-C twice at once.
    if (Date.now() - this.#startedAt > 1_500) process.exit(1);
  }
}
