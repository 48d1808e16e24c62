import { defineConfig, devices } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const baseURL = process.env.E2E_BASE_URL;

/**
 * Every journey runs twice: with the browser's scripts on and off. What only posts, only looks at pages one by
 * one, or asks for nothing but the server's answer runs once, by its file or its tag. `npm test` starts the
 * product for them.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // More than cores: journeys also wait, for jobs, mails and codes.
  workers: 3,
  forbidOnly: true,
  // A bound for what hangs: a slow machine is no mistake.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e-report.json' }]],
  use: {
    baseURL: baseURL ?? 'http://localhost:3000',
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Frames between two states are drawn for nobody.
    contextOptions: { reducedMotion: 'reduce' },
    // Emptied between journeys rather than started anew: a tenth of the time.
    reuseContext: true,
    screenshot: 'only-on-failure',
    // Costs a fifth of the time; ask for one journey's with --trace on.
    trace: 'off',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        // Chromium refuses its sandbox to root; what it visits here is our own server.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        // A page is looked at once: what it and axe run is over before compiling it well has paid.
        '--js-flags=--no-opt --no-maglev',
      ],
    },
  },
  projects: [
    {
      name: 'script-on',
      use: { javaScriptEnabled: true },
      testIgnore: /(hostile-forms|double-submit|foreign-ids)\.spec/,
      grepInvert: /@script-off/,
    },
    {
      name: 'script-off',
      use: { javaScriptEnabled: false },
      testIgnore: /(kit|every-page|restart)\.spec/,
      grepInvert: /@script-on/,
    },
  ],
  ...(baseURL
    ? {}
    : {
        webServer: {
          command: 'npm start',
          env: { DNS_SERVERS: '127.0.0.1:5399' },
          url: 'http://localhost:3000/readyz',
          reuseExistingServer: true,
          timeout: 240_000,
        },
      }),
});
