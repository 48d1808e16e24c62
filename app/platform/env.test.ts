import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EnvError, readEnv } from './env.schema';

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
  const { isDemo: _, ...known } = readEnv({
    ...Object.fromEntries(named.map((name) => [name, ''])),
    APP_ENV: 'demo',
    SUPABASE_ANON_KEY: 'a',
    SUPABASE_SERVICE_ROLE_KEY: 'b',
    WORKER_METRICS_PORT: '1',
    METRICS_TOKEN: 'x'.repeat(16),
    RESEND_API_KEY: 'x',
    RESEND_WEBHOOK_SECRET: 'whsec_eA==',
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'x'.repeat(8),
    TWILIO_FROM: '+15005550006',
    MSG91_AUTH_KEY: 'x'.repeat(8),
    MSG91_TEMPLATE_ID: 'flow',
    MSG91_DLT: 'LOTUSX:1101:1107',
    MSG91_HOOK_TOKEN: 'x'.repeat(40),
    LIVE_DATABASE_URL: 'postgresql://x@y/z',
    DNS_SERVERS: '127.0.0.1',
  });
  // The migrator alone reads this one.
  expect([...Object.keys(known), 'MIGRATION_DATABASE_URL'].sort()).toEqual(named.sort());
});
