// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { step } from '../../../supabase/embedded/bin/lib/progress.mjs';
import { run } from '../../../supabase/embedded/bin/lib/run.mjs';

/**
 * Gets a real clamd for the tests of the virus scanner, where that is possible (root, Debian). Without one they
 * run against a stand-in that speaks its protocol (tests/setup/clamd.ts), so nothing fails here.
 */
export async function offerScanner() {
  const isThere = spawnSync('clamd', ['--version']).status === 0;
  if (isThere || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  await step('Installing ClamAV (apt)', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env, timeout: 120_000 });
    const packages = ['install', '-y', '-q', '--no-install-recommends', 'clamav-daemon'];
    await run('apt-get', packages, { env, timeout: 180_000 });
  });
}
