import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EnvError, readEnv, variables } from './env.schema';

test('outside production everything has a default', () => {
  const env = readEnv({ APP_ENV: 'demo', SUPABASE_ANON_KEY: 'a', SUPABASE_SERVICE_ROLE_KEY: 'b' });
  expect(env).toMatchObject({ isDemo: true, WORKER_CONCURRENCY: 10, DATABASE_POOL_SIZE: 20 });
  expect(env.WORKER_METRICS_PORT).toBeUndefined();
});

test.each([
  ['WORKER_METRICS_PORT', '9091x'],
  ['WORKER_CONCURRENCY', '0'],
  ['WORKER_CONCURRENCY', 'many'],
  ['DATABASE_POOL_SIZE', '-1'],
  ['METRICS_TOKEN', 'short'],
])('%s=%s is refused by name', (name, value) => {
  const given = { APP_ENV: 'demo', SUPABASE_ANON_KEY: 'a', SUPABASE_SERVICE_ROLE_KEY: 'b' };
  const read = () => readEnv({ ...given, [name]: value });
  expect(read).toThrow(EnvError);
  expect(read).toThrow(`${name} is not valid`);
});

test('.env.example names every variable', () => {
  const example = readFileSync('.env.example', 'utf8');
  const named = [...example.matchAll(/^# ([A-Z\d_]+)=/gm)].map((match) => match[1]);
  // The migrator alone reads this one.
  expect([...variables, 'MIGRATION_DATABASE_URL'].sort()).toEqual(named.sort());
});

test('the supervisor reads it without a bundler', () => {
  const read = `await import('./app/platform/env.schema.ts')`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', read]);
  expect(String(stderr)).toBe('');
  expect(status).toBe(0);
});
