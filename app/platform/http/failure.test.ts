import { afterEach, expect, test, vi } from 'vitest';
import { logger } from '../observability/logger.server';
import { logFailure } from './failure.server';
import { RequestStore, runWithRequestStore } from './store.server';

afterEach(() => vi.restoreAllMocks());

const reset = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });

test.each([
  ['what the signal says of somebody who left', 'Error: aborted', true, 'debug'],
  ['a body that broke off because they left', reset, true, 'debug'],
  ['an error of ours while they left', new TypeError('x is not a function'), true, 'error'],
  ['a broken connection to somewhere else', reset, false, 'error'],
])('%s', (_name, error, aborted, level) => {
  const spies = { debug: vi.spyOn(logger, 'debug'), error: vi.spyOn(logger, 'error') };
  const store = new RequestStore({});
  store.aborted = aborted;
  runWithRequestStore(store, () => logFailure(error, '/'));
  expect(Object.entries(spies).filter(([, spy]) => spy.mock.calls.length > 0)).toMatchObject([
    [level, {}],
  ]);
});
