import { expect, test } from 'vitest';
import { hashRecoveryCode, makeRecoveryCodes } from './recovery-codes.server';

test('ten different codes that are easy to copy', () => {
  const codes = makeRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('however it is typed it is the same code, but of one person', () => {
  const hash = hashRecoveryCode('a', '70F1-9QDM-2XYP');
  expect(hashRecoveryCode('a', ' 7of1 9qdm2xyp ')).toBe(hash);
  expect(hashRecoveryCode('a', '7OFI-9QDM-2XYP')).toBe(hash);
  expect(hashRecoveryCode('b', '70F1-9QDM-2XYP')).not.toBe(hash);
});
