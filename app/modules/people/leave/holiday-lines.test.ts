import { expect, test } from 'vitest';
import { parseHolidayLines } from './holiday-lines';

test.each([
  ['2026-08-15 Independence Day', '2026-08-15', 'Independence Day'],
  ['2026-08-15\tIndependence Day', '2026-08-15', 'Independence Day'],
  ['15.08.2026; स्वतंत्रता दिवस', '2026-08-15', 'स्वतंत्रता दिवस'],
  ['1/5/2026, "Labour Day"', '2026-05-01', 'Labour Day'],
  ['2028-02-29 – يوم كبيس', '2028-02-29', 'يوم كبيس'],
])('%s', (text, day, name) => {
  expect(parseHolidayLines(text)).toEqual({ holidays: [{ day, name }], unreadable: [] });
});

test('names the lines it cannot read, skips empty ones, lets the last of a day win', () => {
  const text =
    '2026-12-25 Christmas\n\nsoon: a holiday\n2027-02-29 No day\n2026-12-25 Yule\n2026-01-01';
  expect(parseHolidayLines(text)).toEqual({
    holidays: [{ day: '2026-12-25', name: 'Yule' }],
    unreadable: [3, 4, 6],
  });
});
