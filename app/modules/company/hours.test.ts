import { expect, test } from 'vitest';
import { hoursOfText, textOfHours } from './hours';

test('split shifts, in order, up to the end of the day', () => {
  const shifts = hoursOfText('14:00 – 24:00, 9-13:30');
  expect(shifts).toEqual([
    { starts: 540, ends: 810 },
    { starts: 840, ends: 1440 },
  ]);
  expect(typeof shifts === 'string' ? shifts : textOfHours(shifts)).toBe(
    '09:00-13:30, 14:00-24:00',
  );
  expect(hoursOfText(' ')).toEqual([]);
});

test.each([
  ['nine to five', 'form'],
  ['09:00', 'form'],
  ['9-25', 'form'],
  ['9-10-11', 'form'],
  ['17:00-09:00', 'order'],
  ['9-9', 'order'],
  ['9-13, 12:59-18', 'overlap'],
])('%s is refused', (text, why) => expect(hoursOfText(text)).toBe(why));

test('shifts may touch', () => expect(hoursOfText('9-13,13-18')).toHaveLength(2));
