// @ts-check
import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.mjs';

const staleAfter = 20_000;

/**
 * Lets one process of a checkout at a time through. The holder keeps touching its file, so the claim of a
 * process that was killed counts for nothing soon after.
 * @template T
 * @param {string} file
 * @param {string} waitingFor
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, waitingFor, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!claim(file)) {
    if (!told) say(`Waiting for another process in this directory (${waitingFor}) …`);
    told = true;
    await sleep(300);
  }
  const heartbeat = setInterval(() => touch(file), 2_000);
  const release = () => rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function claim(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat && Date.now() - stat.mtimeMs > staleAfter) {
    try {
      // Renaming succeeds for one of those who wait; the others find the file gone.
      renameSync(file, `${file}.${process.pid}`);
      rmSync(`${file}.${process.pid}`, { force: true });
    } catch {
      // somebody else was faster
    }
  }
  return false;
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // removed under us: nothing to keep alive
  }
}
