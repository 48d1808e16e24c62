// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Explained } from '../../../supabase/embedded/bin/lib/explain.mjs';
import { root } from '../../../supabase/embedded/bin/lib/paths.mjs';
import { step } from '../../../supabase/embedded/bin/lib/progress.mjs';
import { run } from '../../../supabase/embedded/bin/lib/run.mjs';

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser to test with: the one that is named, an installed one, Playwright's own, or one installed now.
 * @param {string} node
 * @returns {Promise<string>}
 */
export async function ensureBrowser(node) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (works(named)) return named;
    throw new Explained(`CHROMIUM_PATH does not name a Chromium that starts: ${named}`);
  }
  const found = installed() ?? (await playwrights(node));
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    await step('Installing Chromium (apt)', installWithApt);
    const now = installed();
    if (now) return now;
  }
  await step('Fetching a Chromium (playwright install)', () => fetchPlaywrights(node, isRoot));
  const fetched = await playwrights(node);
  if (fetched) return fetched;
  throw new Explained(
    'There is no Chromium for the browser journeys, and none could be installed.\n' +
      'Install one (Debian: apt-get install chromium fonts-noto-core) or set CHROMIUM_PATH.',
  );
}

function installed() {
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = directories.flatMap((entry) => names.map((name) => join(entry, name)));
  return [...candidates, ...elsewhere].find((path) => existsSync(path) && works(path));
}

/** @param {string} path */
function works(path) {
  const result = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return result.status === 0 && /chrom/i.test(result.stdout);
}

/** @param {string} node */
async function playwrights(node) {
  const script = `process.stdout.write(require('@playwright/test').chromium.executablePath())`;
  const { code, output } = await run(node, ['-e', script], { cwd: root });
  return code === 0 && existsSync(output) && works(output) ? output : undefined;
}

async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const install = (/** @type {string} */ browser) =>
    // Noto for Hindi and Arabic, which the screenshots show.
    run('apt-get', ['install', '-y', '-q', browser, 'fonts-noto-core'], { env });
  // Draws the same for half the work; older distributions have the whole browser only.
  const { code } = await install('chromium-headless-shell');
  if (code !== 0) await install('chromium');
}

/**
 * @param {string} node
 * @param {boolean} withSystemLibraries
 */
async function fetchPlaywrights(node, withSystemLibraries) {
  const program = join(root, 'node_modules/@playwright/test/cli.js');
  const flags = withSystemLibraries ? ['--with-deps'] : [];
  await run(node, [program, 'install', ...flags, 'chromium'], { cwd: root, timeout: 240_000 });
}
