// @ts-check
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../../supabase/embedded/bin/lib/paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {string | undefined} */
let directory;

/**
 * Where Linux keeps files in memory, if there is room for some databases and all else that runs: a database is a
 * thousand small files, and hundreds are made.
 */
function memory() {
  const path = '/dev/shm';
  const tmpfs = 0x01021994;
  try {
    const { type, bavail, bsize } = statfsSync(path);
    const hasRoom = bavail * bsize > 4 * 1024 ** 3 && freemem() > 8 * 1024 ** 3;
    return type === tmpfs && hasRoom ? path : undefined;
  } catch {
    return undefined;
  }
}

/** A directory for everything this run leaves on disk; it goes when the run ends. */
export function scratch() {
  if (!directory) {
    directory = mkdtempSync(join(memory() ?? tmpdir(), 'mainstay-test-'));
    // Started by root, Postgres runs as another user, who must get in.
    chmodSync(directory, 0o711);
    process.env.TMPDIR = directory;
  }
  return directory;
}

/**
 * Starts a program in a process group of its own, so that all it starts can be ended with it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 */
export function start(program, args, { env = {}, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  child.on('error', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end, or ends it after the time it may take.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeout: number }} options
 * @returns {Promise<{ code: number, timedOut: boolean }>}
 */
export function runToEnd(program, args, { env, timeout }) {
  return new Promise((done) => {
    const child = start(program, args, { env });
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      void end(child);
    }, timeout);
    const finish = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      done({ code: code ?? 1, timedOut });
    };
    child.once('error', () => finish(1));
    child.once('close', finish);
  });
}

/**
 * Asks a program and its children to end, and insists after twelve seconds.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const insist = setTimeout(() => killGroup(child), 12_000);
  await gone;
  clearTimeout(insist);
  killGroup(child);
}

/** Ends all that runs and removes the scratch directory. */
export async function endAll() {
  await Promise.all([...running].map(end));
  if (!directory) return;
  // A database whose test was interrupted is ended by its guard, and takes a moment over it.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // somebody still wrote there
    }
    await sleep(attempt === 0 ? 100 : 400);
    if (!existsSync(directory)) return;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // all gone already
  }
}
