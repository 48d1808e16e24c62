// @ts-check
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (running.size === 0 && process.listenerCount(signal) > 1) return;
    for (const child of running) child.kill('SIGTERM');
    if (process.listenerCount(signal) === 1) process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

/**
 * Runs a program to its end. Its output is collected, and shown only by those who ask for it.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, options = {}) {
  const { show = false, ...rest } = options;
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...rest });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output = (output + chunk).slice(-200_000);
        if (show) process.stdout.write(chunk);
      });
    }
    const finish = (/** @type {number | null} */ code, /** @type {string} */ extra = '') => {
      running.delete(child);
      done({ code: code ?? 1, output: output + extra });
    };
    child.on('error', (error) => finish(1, error.message));
    child.on('close', (code) => finish(code));
  });
}
