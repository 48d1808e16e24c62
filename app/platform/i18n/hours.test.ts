import { describe, expect, test } from 'vitest';
import { formatters } from '~/platform/i18n';
import { formatHours, parseHours } from './hours';

describe('parseHours', () => {
  test.each([
    ['', 0],
    ['  ', 0],
    ['0', 0],
    ['7', 420],
    ['7:30', 450],
    [':45', 45],
    ['07:05', 425],
    ['7.5', 450],
    ['7,5', 450],
    ['.25', 15],
    [',5', 30],
    ['7.33', 440],
    ['450m', 450],
    ['450 min', 450],
    ['7h', 420],
    ['7.5 h', 450],
    ['7h30', 450],
    ['7h 30m', 450],
    [' 7 H 5 M ', 425],
    ['७:३०', 450],
    ['७.५', 450],
    ['७ घंटे ३० मि', 450],
    ['٧:٣٠', 450],
    ['٧٫٥', 450],
    ['۷:۳۰', 450],
    ['٧ ساعات', 420],
    ['٤٥٠د', 450],
    ['168', 10_080],
  ])('%j is %i minutes', (typed, minutes) => {
    expect(parseHours(typed)).toBe(minutes);
  });

  test.each(['x', '7:60', '7:5', '-1', '7.5.1', '.', ':', '1e3', '7 30', 'h', '12345', '7:30pm'])(
    '%j cannot be read',
    (typed) => {
      expect(parseHours(typed)).toBeNull();
    },
  );
});

test('what we write we read again, in every language', () => {
  for (const minutes of [0, 1, 15, 59, 60, 450, 1439, 1500]) {
    expect(parseHours(formatHours(minutes))).toBe(minutes);
    for (const locale of ['en', 'hi', 'ar']) {
      for (const region of ['IN', 'EG', 'DE', null]) {
        const written = formatters({ locale, region }).clock(minutes);
        expect(parseHours(written), `${written} in ${locale}-${region}`).toBe(minutes);
      }
    }
  }
});
