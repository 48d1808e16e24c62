// @ts-check
import { spawn } from 'node:child_process';

const ownGroup = process.platform !== 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // Somebody else listens too: then the end of the process is theirs to decide.
    const isOurs = process.listenerCount(signal) === 1;
    void endRunning().then(() => {
      if (isOurs) process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  });
}

/**
 * Runs a program to its end. Its output is collected, to be shown by those who find it worth showing.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    // A group of its own, so that what it starts can be ended with it.
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
      ...options,
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output = (output + chunk).slice(-200_000);
      });
    }
    const finish = (/** @type {number | null} */ code, extra = '') => {
      running.delete(child);
      done({ code: code ?? 1, output: output + extra });
    };
    child.on('error', (error) => finish(1, error.message));
    child.on('close', (code) => finish(code));
  });
}

/** Ends all programs that run now, with everything they started. */
async function endRunning() {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise((done) => {
          child.once('close', done);
          endGroup(child, 'SIGTERM');
          setTimeout(() => endGroup(child, 'SIGKILL'), 3_000).unref();
        }),
    ),
  );
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function endGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(ownGroup ? -child.pid : child.pid, signal);
  } catch {
    // gone already
  }
}
