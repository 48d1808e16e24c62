// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Explained } from './explain.mjs';
import { withLock } from './lock.mjs';
import { cache, root } from './paths.mjs';
import { ensurePinnedNode, findPinnedNode, installEnvironment } from './pinned-node.mjs';
import { say, step } from './progress.mjs';
import { run } from './run.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.mainstay-installed');

/**
 * Installs what is missing and returns the pinned Node. Quick when nothing is.
 * @returns {Promise<string>}
 */
export async function ensureInstalled() {
  const ready = installedNode();
  if (ready) return ready;
  return withLock(join(cache, 'install.lock'), 'installing', async () => {
    const meanwhile = installedNode();
    if (meanwhile) return meanwhile;
    if (!matchesLockFile()) await step('Installing dependencies', install);
    const node = await ensurePinnedNode();
    writeFileSync(stampFile, stamp());
    return node;
  });
}

function installedNode() {
  const stamped = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp();
  return stamped ? findPinnedNode() : undefined;
}

function stamp() {
  const manifest = readJson(join(root, 'package.json'));
  const relevant = [manifest.dependencies, manifest.devDependencies, manifest.overrides];
  return createHash('sha256')
    .update(JSON.stringify(relevant))
    .update(readFileSync(lockFile))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/** True when somebody has run npm by hand already: what it says it installed is what we would. */
function matchesLockFile() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = readJson(hidden).packages;
  const wanted = readJson(lockFile).packages;
  const manifest = readJson(join(root, 'package.json'));
  const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return (
    direct.every(([name, version]) => installed[`node_modules/${name}`]?.version === version) &&
    Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' || entry.optional || installed[path]?.version === entry.version,
    )
  );
}

async function install() {
  rmSync(stampFile, { force: true });
  const committed = readFileSync(lockFile);
  const fresh = !existsSync(join(root, 'node_modules'));
  try {
    // `npm ci` is exact, but refuses a lock file made where other platforms' packages were out of reach.
    const exact = fresh ? await npm('ci') : undefined;
    if (exact?.code === 0) return;
    if (exact) say('npm ci did not accept the lock file on this machine; trying npm install.');
    const lenient = await npm('install', '--no-save');
    if (lenient.code === 0) return;
    const said = [exact?.output, lenient.output].filter(Boolean).join('\n').trim().slice(-3000);
    throw new Explained(
      `npm could not install the dependencies. Check the network and the registry, then run the same command again.\n${said}`,
    );
  } finally {
    // --no-save leaves the file alone; a git status that changed by starting the product would be a defect.
    if (!readFileSync(lockFile).equals(committed)) writeFileSync(lockFile, committed);
  }
}

/** @param {string[]} command */
function npm(...command) {
  const flags = [
    '--include=dev',
    '--include=optional',
    '--include=peer',
    '--package-lock=true',
    '--engine-strict=false',
    '--legacy-peer-deps=false',
    '--global=false',
    '--dry-run=false',
    '--audit=false',
    '--fund=false',
    '--update-notifier=false',
    '--loglevel=error',
  ];
  const env = installEnvironment();
  const cli = process.env.npm_execpath;
  const options = { cwd: root, env };
  if (cli?.endsWith('npm-cli.js')) {
    return run(process.execPath, [cli, ...command, ...flags], options);
  }
  return run('npm', [...command, ...flags], { ...options, shell: process.platform === 'win32' });
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
