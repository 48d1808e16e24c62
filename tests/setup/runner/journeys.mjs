// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Explained } from '../../../supabase/embedded/bin/lib/explain.mjs';
import { cache, root } from '../../../supabase/embedded/bin/lib/paths.mjs';
import { say, step } from '../../../supabase/embedded/bin/lib/progress.mjs';
import { end, runToEnd, scratch, start } from './processes.mjs';

const report = join(cache, 'e2e-report.json');
const patience = 40 * 60_000;

/**
 * Starts the built product with a stack of its own and runs the browser journeys against it.
 * @param {string} node
 * @param {string} chromium
 * @param {import('./tally.mjs').Tally} tally
 */
export async function runJourneys(node, chromium, tally) {
  rmSync(report, { force: true });
  const env = await productEnvironment();
  const output = { text: '' };
  const product = start(node, ['supabase/embedded/bin/commands/start.ts'], { env, quiet: true });
  for (const stream of [product.stdout, product.stderr]) {
    stream?.on('data', (chunk) => {
      output.text = (output.text + chunk).slice(-40_000);
    });
  }
  try {
    await step('Starting the product for the journeys', () =>
      untilReady(product, env.PORT, output),
    );
    await playwright(node, chromium, env, tally);
  } catch (error) {
    say(output.text);
    throw error;
  } finally {
    await end(product);
  }
}

/**
 * @param {string} node
 * @param {string} chromium
 * @param {Awaited<ReturnType<typeof productEnvironment>>} product
 * @param {import('./tally.mjs').Tally} tally
 */
async function playwright(node, chromium, product, tally) {
  const program = join(root, 'node_modules/@playwright/test/cli.js');
  const { code, timedOut } = await runToEnd(node, [program, 'test', '--pass-with-no-tests'], {
    env: {
      CHROMIUM_PATH: chromium,
      E2E_BASE_URL: product.APP_URL,
      E2E_DNS_PORT: product.DNS_SERVERS.split(':')[1],
      E2E_API_URL: `http://127.0.0.1:${product.EMBEDDED_API_PORT}`,
      E2E_DATABASE_URL: `postgresql://postgres:postgres@127.0.0.1:${product.EMBEDDED_DB_PORT}/postgres`,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
    },
    timeout: patience,
  });
  if (timedOut) throw new Error(`Playwright had not finished after ${patience / 60_000} minutes`);
  if (!existsSync(report)) throw new Error(`Playwright ended with code ${code} and left no report`);
  const { stats, suites, errors } = JSON.parse(readFileSync(report, 'utf8'));
  const failures = suites.flatMap(failedTitles);
  tally.add({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures,
  });
  if (stats.unexpected === 0 && code !== 0) {
    const said = errors
      .map((/** @type {{ message?: string }} */ error) => error.message)
      .join('\n');
    tally.fail('Playwright', said || `It ended with code ${code}.`);
  }
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function failedTitles(suite) {
  const own = (suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
    spec.tests
      .filter((/** @type {any} */ test) => test.status === 'unexpected')
      .map((/** @type {any} */ test) => `${spec.file}: ${spec.title} [${test.projectName}]`),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failedTitles)];
}

/** Ports of its own, so that a running `npm start` is not in the way; those that are set are used. */
async function productEnvironment() {
  const port = process.env.PORT || (await freePort());
  return {
    PORT: port,
    EMBEDDED_DB_PORT: process.env.EMBEDDED_DB_PORT || (await freePort()),
    EMBEDDED_API_PORT: process.env.EMBEDDED_API_PORT || (await freePort()),
    APP_URL: `http://localhost:${port}`,
    APP_ENV: 'test',
    // Journeys run receivers of webhooks on this machine.
    OUTBOUND_PRIVATE_TARGETS: '127.0.0.1:*',
    DATA_DIR: join(scratch(), 'product'),
    // A Supabase of the developer's own is no place for these journeys; empty also hides what .env says.
    SUPABASE_URL: '',
    DATABASE_URL: '',
    WORKER_DATABASE_URL: '',
    RESEND_API_KEY: '',
    // The journey of the custom domain answers there.
    DNS_SERVERS: `127.0.0.1:${await freePort()}`,
  };
}

/**
 * @param {import('node:child_process').ChildProcess} product
 * @param {string} port
 * @param {{ text: string }} output
 */
async function untilReady(product, port, output) {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (product.exitCode !== null || product.signalCode !== null) {
      throw new Explained(`The product did not start:\n${output.text}`);
    }
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(200);
  }
  throw new Explained('The product was not ready after two minutes.');
}

/** @returns {Promise<string>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(String(port)));
    });
  });
}
