// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cache, root } from '../../../supabase/embedded/bin/lib/paths.mjs';
import { runToEnd } from './processes.mjs';

const report = join(cache, 'vitest-report.json');
const patience = 25 * 60_000;

/**
 * Runs all vitest projects and adds up what they report.
 * @param {string} node
 * @param {import('./tally.mjs').Tally} tally
 */
export async function runVitest(node, tally) {
  rmSync(report, { force: true });
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, timedOut } = await runToEnd(node, [program, ...args, '--passWithNoTests'], {
    env: { NODE_ENV: 'test', VITEST_SKIP_INSTALL_CHECKS: '1', NO_COLOR: '1' },
    timeout: patience,
  });
  if (timedOut) throw new Error(`vitest had not finished after ${patience / 60_000} minutes`);
  if (!existsSync(report)) throw new Error(`vitest ended with code ${code} and left no report`);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const counts = countResults(testResults);
  // Errors outside of any test: an unhandled rejection, a broken global set-up.
  if (code !== 0 && counts.failed === 0)
    tally.fail('vitest', `It ended with code ${code}; see above.`);
  tally.add(counts);
}

/** @param {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} files */
function countResults(files) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) };
  for (const file of files) {
    const path = relative(root, file.name);
    // A file whose set-up broke reports its tests as skipped; they were not: they could not run.
    const brokeDown =
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status !== 'failed' && !brokeDown) counts.skipped += 1;
      else {
        counts.failed += 1;
        counts.failures.push(`${path}: ${fullName}`);
      }
    }
    if (brokeDown && file.assertionResults.every(({ status }) => status === 'passed')) {
      counts.failed += 1;
      counts.failures.push(`${path}: the file itself`);
    }
  }
  return counts;
}
