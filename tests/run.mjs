#!/usr/bin/env node
// @ts-check
// `npm test`: on a bare machine with Node 20 it installs what is missing, then runs every check and test and
// ends with one line, "N passed, N failed". Later stages run even when earlier ones fail.
import { mkdirSync } from 'node:fs';
import { ensureBuilt } from '../supabase/embedded/bin/lib/build.mjs';
import { Explained, refusal } from '../supabase/embedded/bin/lib/explain.mjs';
import { ensureInstalled } from '../supabase/embedded/bin/lib/install.mjs';
import { cache } from '../supabase/embedded/bin/lib/paths.mjs';
import { say } from '../supabase/embedded/bin/lib/progress.mjs';
import { runStaticCheck, staticChecks } from '../supabase/embedded/bin/lib/static-checks.mjs';
import { ensureBrowser } from './setup/runner/browser.mjs';
import { runJourneys } from './setup/runner/journeys.mjs';
import { endAll, scratch } from './setup/runner/processes.mjs';
import { offerScanner } from './setup/runner/scanner.mjs';
import { Tally } from './setup/runner/tally.mjs';
import { runVitest } from './setup/runner/vitest.mjs';

const tally = new Tally();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    say('Stopping the tests …');
    endAll().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  });
}

try {
  mkdirSync(cache, { recursive: true });
  scratch();
  const node = await ensureInstalled();
  // Side by side: together they keep two cores busy, and packages come over the network meanwhile.
  const [browser, isBuilt] = await Promise.all([
    offerScanner().then(() => tally.test('a Chromium to test with', () => ensureBrowser(node))),
    tally.test('production build', () => ensureBuilt(node)),
    checkSources(node),
  ]);
  // Some integration tests run the built server.
  await tally.stage('unit, database, integration and contract tests', () => runVitest(node, tally));
  if (isBuilt.ok && browser.ok) {
    await tally.stage('browser journeys', () => runJourneys(node, browser.value, tally));
  } else {
    tally.fail('browser journeys', 'They need the build and a browser.');
  }
} catch (error) {
  const sentence = refusal(error);
  tally.fail('npm test itself', sentence ?? reasonOf(error));
} finally {
  await endAll();
}
process.exit(tally.close());

/**
 * Two at a time, as there is one longer than the others.
 * @param {string} node
 */
async function checkSources(node) {
  const waiting = [...staticChecks];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const check = next;
      await tally.test(check.name, async () => {
        const { code, output } = await runStaticCheck(node, check);
        if (code !== 0) throw new Explained(output.trim());
      });
    }
  };
  await Promise.all([work(), work()]);
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
