import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node',
  testTimeout: 60_000,
  hookTimeout: 180_000,
} as const;

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
          setupFiles: ['tests/setup/vitest.ts', 'tests/setup/file-database.ts'],
          include: ['supabase/tests/**/*.test.ts', 'tests/rls/**/*.test.ts'],
          globalSetup: ['tests/setup/database.global.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          setupFiles: ['tests/setup/vitest.ts', 'tests/setup/file-database.ts'],
          include: ['tests/integration/**/*.test.{ts,tsx}'],
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
