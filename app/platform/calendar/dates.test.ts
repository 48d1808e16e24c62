import { expect, test } from 'vitest';
import { addMonths, monthOr } from './dates';

test.each([
  null,
  '',
  '0001-01',
  '1969-12',
  '2200-02',
  '9999-12',
  '2026-13',
  '2026-1',
  '+275760-09',
  'now',
])('%s is no month to show', (asked) => {
  expect(monthOr(asked, '2026-11')).toBe('2026-11');
});

test.each(['1970-01', '2026-02', '2200-01'])('%s is shown, and has neighbours', (asked) => {
  expect(monthOr(asked, '2026-11')).toBe(asked);
  expect(addMonths(`${asked}-01`, -1)).toMatch(/^\d{4}-\d{2}-01$/);
  expect(addMonths(`${asked}-01`, 1)).toMatch(/^\d{4}-\d{2}-01$/);
});
