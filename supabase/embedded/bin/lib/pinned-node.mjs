// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Explained } from './explain.mjs';
import { root } from './paths.mjs';
import { say } from './progress.mjs';
import { run } from './run.mjs';

const platform = process.platform === 'win32' ? 'win' : process.platform;
const family = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
const packageName = `${family}-${platform}-${process.arch}`;
const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
const modules = join(root, 'node_modules');

/** The Node version the project runs on, whatever the machine has. */
export function pinnedVersion() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `v${manifest.dependencies.node}`;
}

/**
 * Where npm put the pinned Node, or undefined. Its install script links it to one place; where scripts are
 * turned off, the platform's package may lie in another.
 */
export function findPinnedNode() {
  const version = pinnedVersion();
  const candidates = [
    join(modules, 'node', program),
    join(modules, 'node', 'node_modules', packageName, program),
    join(modules, packageName, program),
  ];
  return candidates.find((path) => {
    if (!existsSync(path)) return false;
    const result = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return result.stdout?.trim() === version;
  });
}

/** Runs the install script of the package `node` when npm did not, and returns the binary. */
export async function ensurePinnedNode() {
  const found = findPinnedNode();
  if (found) return found;
  const directory = join(modules, 'node');
  say(`Fetching Node ${pinnedVersion()} (install scripts are turned off here) …`);
  const script = join(directory, 'installArchSpecificPackage.js');
  const result = existsSync(script)
    ? await run(process.execPath, [script], { cwd: directory, env: installEnvironment() })
    : { code: 1, output: 'the package "node" is not installed' };
  const binary = findPinnedNode();
  if (binary) return binary;
  // A system the package has no binary for (musl, say), but whose own Node is recent enough.
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Explained(
    `Node ${pinnedVersion()} could not be installed for ${process.platform}-${process.arch}.\n` +
      `Install Node 24 and start again. What npm said:\n${result.output.trim().slice(-1500)}`,
  );
}

/**
 * The environment npm runs in: nothing of ours on its path, and no setting that drops what we need.
 * @returns {NodeJS.ProcessEnv}
 */
export function installEnvironment() {
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env };
  delete env.NODE_ENV;
  delete env.npm_config_nodedir;
  delete env.NODE_OPTIONS;
  for (const key of Object.keys(env)) {
    if (/^npm_(config_(omit|only|production|global|dry_run|prefix|local_prefix))$/i.test(key)) {
      delete env[key];
    }
  }
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathKey] = (env[pathKey] ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes('node_modules'))
    .join(delimiter);
  return /** @type {NodeJS.ProcessEnv} */ (env);
}
