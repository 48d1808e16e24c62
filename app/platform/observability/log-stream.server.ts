import { write, writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

/** What waits for a reader that has stopped reading; beyond it lines are lost rather than the process. */
const MAX_WAITING = 32 * 1024 * 1024;
const RETRY_AFTER = 50;
const FLUSH_TIMEOUT = 500;

/**
 * Lines to a file descriptor, written in the background and in order. A reader that is gone ends the
 * writing and nothing else: the quick flush of an ending process never waits for it.
 */
export class LogStream implements DestinationStream {
  readonly #fd: number;
  #waiting: string[] = [];
  #size = 0;
  /** What the system is writing just now. */
  #current: Buffer | undefined;
  #broken = false;
  #idle: (() => void)[] = [];

  constructor(fd: number) {
    this.#fd = fd;
  }

  write(line: string): void {
    if (this.#broken || this.#size > MAX_WAITING) return;
    this.#waiting.push(line);
    this.#size += line.length;
    if (!this.#current) this.#next();
  }

  /** Calls back once everything is written, or nobody reads any more. */
  flush(done: () => void): void {
    if (this.#current) this.#idle.push(done);
    else done();
  }

  /** Writes what waits at once; gives up soon when nobody takes it. */
  flushSync(): void {
    let rest = this.#take();
    const until = Date.now() + FLUSH_TIMEOUT;
    while (rest.length > 0 && !this.#broken) {
      try {
        rest = rest.subarray(writeSync(this.#fd, rest));
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) return;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
      }
    }
  }

  #take(): Buffer {
    const text = Buffer.from(this.#waiting.join(''));
    this.#waiting = [];
    this.#size = 0;
    return text;
  }

  #next(): void {
    const text = this.#take();
    if (text.length > 0) {
      this.#send(text);
    } else {
      this.#current = undefined;
      for (const done of this.#idle.splice(0)) done();
    }
  }

  #send(text: Buffer): void {
    this.#current = text;
    write(this.#fd, text, (error, written) => {
      if (!error) {
        const rest = text.subarray(written);
        if (rest.length > 0) this.#send(rest);
        else this.#next();
      } else if (isBusy(error)) {
        setTimeout(() => this.#send(text), RETRY_AFTER);
      } else {
        this.#broken = true;
        this.#take();
        this.#next();
      }
    });
  }
}

function isBusy(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EAGAIN' || code === 'EBUSY';
}
