import { expect, test } from 'vitest';
import { runWithRequestStore } from '../http/store.server';
import { createLogger } from './logger.server';

function capture() {
  const lines: string[] = [];
  const logger = createLogger({ write: (line) => void lines.push(line) });
  logger.level = 'info';
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') };
}

test('secrets are not written, however deep they are', () => {
  const { logger, lines } = capture();
  const secret = 'hunter2';
  logger.info({ password: secret, headers: { authorization: secret, cookie: secret } }, 'a');
  logger.info({ request: { headers: { 'set-cookie': secret, apikey: secret } } }, 'b');
  logger.info({ a: { b: { c: { token: secret } } }, refresh_token: secret }, 'c');
  expect(lines.join()).not.toContain(secret);
  expect(lines.join()).toContain('[redacted]');
});

test('lines of a request carry its ids', () => {
  const { logger, last } = capture();
  runWithRequestStore({ requestId: 'r-1' }, () => logger.info('hello'));
  expect(last()).toMatchObject({ level: 'info', requestId: 'r-1', msg: 'hello' });
  logger.info('outside');
  expect(last()).not.toHaveProperty('requestId');
});

test('errors come with their stack and cause, for us only', () => {
  const { logger, last } = capture();
  logger.error({ err: new Error('broken', { cause: new Error('why') }) }, 'failed');
  expect(last().err.message).toContain('broken');
  expect(last().err.stack).toContain('why');
});
