// @ts-check
import { say } from '../../../supabase/embedded/bin/lib/progress.mjs';

const startedAt = Date.now();
const longestList = 60;
const elapsed = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Counts what passed and what did not, and says so in the one line that counts. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** @type {string[]} */
  #failures = [];

  /**
   * A step that is one test: it passes unless it throws.
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} work
   * @returns {Promise<{ ok: true, value: T } | { ok: false }>}
   */
  async test(name, work) {
    const began = Date.now();
    try {
      const value = await work();
      this.passed += 1;
      say(`✓ ${name} (${elapsed(began)})`);
      return { ok: true, value };
    } catch (error) {
      const known = error instanceof Error && error.name === 'Explained';
      const text = error instanceof Error ? (known ? error.message : error.stack) : error;
      this.fail(name, `${text} (${elapsed(began)})`);
      return { ok: false };
    }
  }

  /**
   * A step that counts its own tests; if it breaks down, that is a failure too.
   * @param {string} name
   * @param {() => Promise<void>} work
   */
  async stage(name, work) {
    const began = Date.now();
    say(`\n── ${name}`);
    try {
      await work();
    } catch (error) {
      this.fail(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    say(`── ${name}: ${elapsed(began)}\n`);
  }

  /**
   * @param {string} name
   * @param {string} [details]
   */
  fail(name, details) {
    this.failed += 1;
    this.#failures.push(name);
    say(`✗ ${name}${details ? `\n${details}\n` : ''}`);
  }

  /** @param {{ passed: number, failed: number, skipped: number, failures: string[] }} counts */
  add({ passed, failed, skipped, failures }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    this.#failures.push(...failures);
  }

  /** Prints the end and returns the exit code. */
  close() {
    if (this.#failures.length > 0) {
      const shown = this.#failures.slice(0, longestList);
      const more = this.#failures.length - shown.length;
      say(`\nFailed:\n${shown.map((name) => `  ✗ ${name}`).join('\n')}`);
      if (more > 0) say(`  … and ${more} more; their details are above.`);
    }
    say(`\nTook ${elapsed(startedAt)}.`);
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : '';
    say(`${this.passed} passed, ${this.failed} failed${skipped}`);
    return this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}
