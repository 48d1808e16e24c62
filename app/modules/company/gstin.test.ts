import { expect, test } from 'vitest';
import { isGstin } from './gstin';

test('the check character must fit', () => {
  expect(isGstin('27AAPFU0939F1ZV')).toBe(true);
  expect(isGstin('27AAPFU0939F1ZW')).toBe(false);
  expect(isGstin('27AAPFU0939F1Z')).toBe(false);
});
