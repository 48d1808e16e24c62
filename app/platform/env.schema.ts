import { z } from 'zod';
import { messaging, messagingExpected, refuseHalves } from './env.messaging.ts';

const port = z.coerce.number().int().min(1).max(65_535);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const count = z.coerce.number().int().min(1).max(200);
const webUrl = z.url({ protocol: /^https?$/ });
const encryptionKey = /^[A-Za-z0-9_-]{1,32}:[A-Za-z0-9+/]{43}=$/;

/** What each variable must be, in the words the person who set it reads. */
const expected: Record<string, string> = {
  APP_ENV: 'one of demo, development, test, production',
  APP_URL: 'the public address, such as https://app.example.com (no path)',
  PORT: 'a port number',
  EMBEDDED_DB_PORT: 'a port number',
  EMBEDDED_API_PORT: 'a port number',
  DATABASE_URL: 'postgresql://… for the login mainstay_web',
  WORKER_DATABASE_URL:
    'postgresql://… for the login mainstay_worker (direct or session connection)',
  DATABASE_PREPARE: 'on or off',
  DATABASE_POOL_SIZE: 'how many connections the web process may open, 1 to 200',
  WORKER_CONCURRENCY: 'how many jobs a worker does at a time, 1 to 200',
  WORKER_METRICS_PORT: 'a port number',
  SUPABASE_URL: 'the address of the Supabase API, such as https://xyz.supabase.co',
  SUPABASE_ANON_KEY: 'the anon (publishable) key of the Supabase project',
  SUPABASE_SERVICE_ROLE_KEY: 'the service role (secret) key of the Supabase project',
  ENCRYPTION_KEYS:
    'id:key[,id:key…], each key 32 random bytes in base64 (openssl rand -base64 32); the first one encrypts',
  MAIL_FROM: 'a sender, such as Mainstay <no-reply@example.com>',
  ...messagingExpected,
  LIVE_DATABASE_URL: 'postgresql://… for mainstay_web, not through a transaction pooler',
  TRUSTED_PROXIES: 'addresses or CIDR ranges, separated by commas',
  DNS_SERVERS: 'addresses of DNS servers, by comma; those of the machine when empty',
  OUTBOUND_PRIVATE_TARGETS:
    'private hosts that webhooks may reach, host:port (or host:*), separated by commas; never in production',
  CLAMAV_SOCKET: 'where clamd listens: a path such as /run/clamav/clamd.ctl, or host:port',
  METRICS_TOKEN: 'a secret of at least 16 characters; with it /metrics can be read from anywhere',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
};

const list = z.string().transform((entries) =>
  entries
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
);

const schema = z.object({
  APP_ENV: z.enum(['demo', 'development', 'test', 'production']),
  APP_URL: webUrl.transform((url) => new URL(url).origin),
  PORT: port,
  DATA_DIR: z.string(),
  EMBEDDED_DB_PORT: port,
  EMBEDDED_API_PORT: port,
  DATABASE_URL: postgresUrl,
  WORKER_DATABASE_URL: postgresUrl,
  /** Where the web process listens for changes; DATABASE_URL when left out. */
  LIVE_DATABASE_URL: postgresUrl.optional(),
  DATABASE_PREPARE: z.enum(['on', 'off']),
  DATABASE_POOL_SIZE: count,
  WORKER_CONCURRENCY: count,
  WORKER_METRICS_PORT: port.optional(),
  SUPABASE_URL: webUrl.transform((url) => url.replace(/\/+$/, '')),
  SUPABASE_ANON_KEY: z.string().min(1),
  SUPABASE_SERVICE_ROLE_KEY: z.string().min(1),
  ENCRYPTION_KEYS: z
    .string()
    .refine((keys) => keys.split(',').every((key) => encryptionKey.test(key.trim()))),
  ...messaging,
  MAIL_FROM: z.string().regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/),
  DNS_SERVERS: z
    .string()
    .regex(/^[0-9a-fA-F.:[\], ]+$/)
    .optional(),
  TRUSTED_PROXIES: list,
  OUTBOUND_PRIVATE_TARGETS: list,
  /** Files wait for it before anybody reads them. */
  CLAMAV_SOCKET: z
    .string()
    .regex(/^(\/\S+|[^\s/]+:\d+)$/)
    .optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
});

/** Every variable that is read. */
export const variables = Object.keys(schema.shape);

export type Env = z.infer<typeof schema> & { isDemo: boolean };

/** Says which variables are wrong and what is expected; never what they hold. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/** Reads and checks the configuration. Outside production everything has a default that fits the embedded stack. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  // A deployment that forgot APP_ENV must not come up as a demo.
  const isDemo = (given.APP_ENV ?? 'production') !== 'production';
  if (!isDemo && given.OUTBOUND_PRIVATE_TARGETS) {
    throw new EnvError(
      'OUTBOUND_PRIVATE_TARGETS is for tests and demos: production reaches no private host.',
    );
  }
  const result = schema
    .superRefine(refuseHalves)
    .safeParse({ ...defaults(given, isDemo), ...given });
  if (!result.success) throw new EnvError(explain(result.error.issues, given));
  return { ...result.data, isDemo };
}

function defaults(
  given: Record<string, string | undefined>,
  isDemo: boolean,
): Record<string, string> {
  const ports = {
    PORT: given.PORT ?? '3000',
    EMBEDDED_DB_PORT: given.EMBEDDED_DB_PORT ?? '54322',
    EMBEDDED_API_PORT: given.EMBEDDED_API_PORT ?? '54321',
  };
  const always = {
    APP_ENV: 'production',
    ...ports,
    DATA_DIR: '.data',
    DATABASE_PREPARE: 'on',
    DATABASE_POOL_SIZE: '20',
    WORKER_CONCURRENCY: '10',
    TRUSTED_PROXIES: '',
    OUTBOUND_PRIVATE_TARGETS: '',
    LOG_LEVEL: 'info',
  };
  if (!isDemo) return always;
  const database = (login: string) =>
    `postgresql://${login}:${login}@127.0.0.1:${ports.EMBEDDED_DB_PORT}/postgres`;
  // A Supabase of one's own is named whole: half of it and half of the embedded one would be a trap.
  const ownSupabase = given.SUPABASE_URL ?? given.DATABASE_URL ?? given.WORKER_DATABASE_URL;
  const embedded = {
    DATABASE_URL: database('mainstay_web'),
    WORKER_DATABASE_URL: database('mainstay_worker'),
    SUPABASE_URL: `http://127.0.0.1:${ports.EMBEDDED_API_PORT}`,
  };
  return {
    ...always,
    ...(ownSupabase ? {} : embedded),
    APP_URL: `http://localhost:${ports.PORT}`,
    ENCRYPTION_KEYS: 'demo:ZGVtby1vbmx5LWtleS1ub3QtZm9yLXByb2R1Y3Rpb24=',
    MAIL_FROM: 'Mainstay <no-reply@mainstay.test>',
    INBOUND_MAIL_DOMAIN: 'in.mainstay.test',
    RESEND_WEBHOOK_SECRET: 'whsec_ZGVtby1vbmx5LXNlY3JldC1ub3QtZm9yLXByb2R1Y3Rpb24=',
  };
}

function explain(issues: z.core.$ZodIssue[], given: Record<string, string | undefined>): string {
  const names = [...new Set(issues.map((issue) => String(issue.path[0])))];
  const lines = names.map((name) => {
    const state = given[name] === undefined ? 'missing' : 'not valid';
    return `  ${name} is ${state}: ${expected[name] ?? 'a value is expected'}`;
  });
  return ['The configuration is incomplete (see .env.example):', ...lines].join('\n');
}
