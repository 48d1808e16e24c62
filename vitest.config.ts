import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 180_000,
} as const;

/**
 * Integration tests that need a process to themselves: they set up the environment before they import what reads it,
 * or put something else in a module's place. All others share a process with the next file, so that most of the
 * application is loaded once and not a hundred times; what they keep must hold for any database (file-database.ts).
 */
const alone = [
  'tests/integration/{accounts,api,live}/*.test.ts',
  'tests/integration/marketplace/{health,sample}.test.ts',
  'tests/integration/notifications/hooks.test.ts',
  'tests/integration/platform/{http,bench,prepared,web-process}.test.ts',
  'tests/integration/support/mail*.test.ts',
];

/** Four kinds of test in one run; the three that need Postgres share one server (tests/setup/database.global.ts). */
export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  esbuild: { jsx: 'automatic' },
  test: {
    // One more than two cores: some wait, for processes to be killed, for a server to start.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          // Nothing here keeps anything for the next file, and loading everything anew takes longer than the tests.
          isolate: false,
          setupFiles: ['tests/setup/vitest.ts'],
          include: ['app/**/*.test.{ts,tsx}', 'workers/**/*.test.ts', 'tests/setup/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'database',
          isolate: false,
          setupFiles: ['tests/setup/vitest.ts', 'tests/setup/file-database.ts'],
          include: ['supabase/tests/**/*.test.ts'],
          globalSetup: ['tests/setup/database.global.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          isolate: false,
          setupFiles: ['tests/setup/vitest.ts', 'tests/setup/file-database.ts'],
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          exclude: alone,
          globalSetup: ['tests/setup/database.global.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'alone',
          setupFiles: ['tests/setup/vitest.ts', 'tests/setup/file-database.ts'],
          include: alone,
          globalSetup: ['tests/setup/database.global.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'contract',
          setupFiles: ['tests/setup/vitest.ts'],
          include: ['tests/contract/**/*.test.ts', 'supabase/embedded/**/*.test.ts'],
          globalSetup: ['tests/setup/contract.global.ts'],
        },
      },
    ],
  },
});
