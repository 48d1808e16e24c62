#!/usr/bin/env node
// @ts-check
// The first thing that runs on a bare machine: plain JavaScript for Node 20, nothing from node_modules.
// It installs what is missing and goes on with the pinned Node: run.mjs <command>.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { Explained, giveUp, refusal } from './lib/explain.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

const startedAt = String(Date.now());
const [command = '', ...args] = process.argv.slice(2);
const withBuild = new Set(['start', 'bench', 'build']);

try {
  await main();
} catch (error) {
  const sentence = refusal(error);
  giveUp(sentence ? new Explained(sentence) : error);
}

async function main() {
  const script = join(root, 'supabase/embedded/bin/commands', `${command}.ts`);
  if (!/^[a-z-]+$/.test(command) || (command !== 'build' && !existsSync(script))) {
    throw new Explained(`There is no command "${command}". See "scripts" in package.json.`);
  }
  const node = await ensureInstalled();
  if (withBuild.has(command)) await ensureBuilt(node);
  if (command !== 'build') goOn(node, script);
}

/**
 * @param {string} node
 * @param {string} script
 */
function goOn(node, script) {
  const child = spawn(node, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MAINSTAY_PARENT: String(process.pid), MAINSTAY_STARTED_AT: startedAt },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  // npm passes signals on, but when it is killed outright nobody tells us.
  const isOrphan = orphanCheck();
  setInterval(() => {
    if (isOrphan()) child.kill('SIGTERM');
  }, 1_000).unref();
  child.on('error', (error) =>
    giveUp(new Explained(`The pinned Node did not start: ${error.message}`)),
  );
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Tells whether the npm that started us is gone; a shell may stand between it and us. */
function orphanCheck() {
  if (!process.env.npm_lifecycle_event) return () => false;
  const parent = process.ppid;
  const [grandparent, command = ''] = inspect(parent);
  const npm = /^\S*sh -c /.test(command) ? grandparent : parent;
  return () => process.ppid !== parent || !isAlive(npm);
}

/**
 * The parent and the command line of a process.
 * @param {number} pid
 * @returns {[number, string?]}
 */
function inspect(pid) {
  const result = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  const match = /^\s*(\d+)\s+(.*)/.exec(result.stdout ?? '');
  return match ? [Number(match[1]), match[2]] : [pid];
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
