import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { env } from '../env.server';
import { optionalRequestStore } from '../http/store.server';
import { LogStream } from './log-stream.server';

const SECRET_NAMES = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'access_token',
  'refresh_token',
  'token_hash',
  'secret',
  'apikey',
  'apiKey',
  'api_key',
  'code',
  'totp',
  'recoveryCode',
];

/** `name`, `*.name`, `*.*.name` for every secret, since pino's paths have a fixed depth. */
const redactPaths = SECRET_NAMES.flatMap((name) =>
  ['', '*', '*.*', '*.*.*'].map((prefix) => `${prefix}["${name}"]`),
);

const format: LoggerOptions = {
  level: env.LOG_LEVEL,
  base: { service: process.env.SERVICE_NAME ?? 'web' },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
};

const options: LoggerOptions = {
  ...format,
  redact: { paths: redactPaths, censor: '[redacted]' },
  mixin: () => {
    const store = optionalRequestStore();
    if (!store) return {};
    return { requestId: store.requestId, tenantId: store.tenantId, userId: store.userId };
  },
};

/** A logger with our settings and another destination, for tests. */
export function createLogger(to: DestinationStream): Logger {
  return pino(options, to);
}

const stdout = new LogStream(1);
process.once('exit', flushLogs);

/** JSON lines on stdout. Within a request each line carries its request, tenant and user ids. */
export const logger = createLogger(stdout);

/**
 * For the one line of each request, whose fields are fixed and hold no secrets: looking for some would
 * cost a tenth of a page.
 */
export const accessLogger = pino(format, stdout);

/** Writes what is still buffered; call before exiting. */
export function flushLogs(): void {
  stdout.flushSync();
}

/** The same where one can wait, for what the system is writing just now. */
export function logsWritten(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, 1_000);
    stdout.flush(() => {
      clearTimeout(late);
      done();
    });
  });
}
