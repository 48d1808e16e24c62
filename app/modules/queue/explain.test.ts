import { expect, test } from 'vitest';
import { explainError } from './explain';

test.each([
  ['The payload is not what this version expects: ✖ Invalid', 'version'],
  ['postponed: the company is suspended; runs when it is reactivated', 'suspended'],
  ['connect ECONNREFUSED 127.0.0.1:1', 'unreachable'],
  ['canceling statement due to statement timeout', 'slow'],
  ['new row violates row-level security policy', 'refused'],
  ['Something else', null],
  [null, null],
])('%s', (error, reason) => {
  expect(explainError(error)).toBe(reason);
});
