// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from './explain.mjs';
import { withLock } from './lock.mjs';
import { cache, root } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';

const inputs = [
  'app',
  'workers',
  'public',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'package-lock.json',
];
const stampFile = join(root, 'build', '.mainstay-built');
const outputs = ['build/client', 'build/server/server.js', 'build/server/worker.js'];

/**
 * Builds for production when the sources are not those of the last build.
 * @param {string} node
 */
export async function ensureBuilt(node) {
  if (isBuilt()) return;
  await withLock(join(cache, 'build.lock'), 'building', async () => {
    if (isBuilt()) return;
    await step('Building', () => build(node));
  });
}

/** Whether the last production build is of the sources as they are now. */
export function isBuilt() {
  return (
    outputs.every((path) => existsSync(join(root, path))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === sourceHash()
  );
}

/** @param {string} node */
async function build(node) {
  const hash = sourceHash();
  rmSync(stampFile, { force: true });
  const cli = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  const result = await run(node, [cli, 'vite:build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.code !== 0) {
    throw new Explained(`The build failed:\n${result.output.trim().slice(-6000)}`);
  }
  const missing = outputs.filter((path) => !existsSync(join(root, path)));
  if (missing.length > 0) throw new Explained(`The build did not make ${missing.join(', ')}.`);
  writeFileSync(stampFile, hash);
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const input of inputs) add(hash, input);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function add(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = safeList(full);
  if (!entries) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const entry of entries.sort()) {
    if (!/\.test\.tsx?$/.test(entry)) add(hash, `${path}/${entry}`);
  }
}

/** @param {string} path */
function safeList(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
