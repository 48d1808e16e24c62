import { afterEach, beforeEach, expect } from 'vitest';

/**
 * Runs in every test process before the test file: the environment tests assume, no calls to the outside
 * world, and no silent console.error (a test that expects one replaces it with vi.spyOn).
 * Nothing listens on port 1: a test that reaches for a service it did not set up fails at once.
 */
Object.assign(process.env, {
  APP_ENV: 'test',
  TZ: 'UTC',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  SUPABASE_URL: 'http://127.0.0.1:1',
  SUPABASE_ANON_KEY: 'test-anon-key',
  SUPABASE_SERVICE_ROLE_KEY: 'test-service-role-key',
  DATABASE_URL: 'postgresql://mainstay_web@127.0.0.1:1/postgres',
  WORKER_DATABASE_URL: 'postgresql://mainstay_worker@127.0.0.1:1/postgres',
});

const local = ['127.0.0.1', 'localhost', '[::1]', process.env.TESTED_SUPABASE_HOST];
const realFetch = globalThis.fetch;
const outside: string[] = [];

globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!local.includes(url.hostname)) {
    outside.push(url.origin);
    throw new Error(`Tests make no calls outside this machine (${url.origin})`);
  }
  return realFetch(input, init);
};

const realError = console.error;
const errors: string[] = [];

beforeEach(() => {
  errors.length = 0;
  outside.length = 0;
  console.error = (...values: unknown[]) => {
    errors.push(values.map(String).join(' '));
    realError(...values);
  };
});

afterEach(() => {
  console.error = realError;
  expect(outside, 'calls outside this machine').toEqual([]);
  expect(errors, 'console.error during the test').toEqual([]);
});
