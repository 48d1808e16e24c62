import { expect, test } from 'vitest';
import { progressOf } from './status';

test.each([
  [{ byHand: null, taskCount: 0, doneCount: 0 }, 0],
  [{ byHand: null, taskCount: 3, doneCount: 1 }, 33],
  [{ byHand: null, taskCount: 3, doneCount: 3 }, 100],
  [{ byHand: 0, taskCount: 3, doneCount: 3 }, 0],
  [{ byHand: 80, taskCount: 0, doneCount: 0 }, 80],
])('progress of %o is %i %%', (project, percent) => {
  expect(progressOf(project)).toBe(percent);
});
