import { describe, expect, it, test } from 'vitest';
import { choiceOf, type RuleChoice, ruleOf } from './choice';
import { afterDone, isRule, lastUpTo, nextAfter, onOrAfter } from './rule';

const choice: RuleChoice = {
  frequency: 'WEEKLY',
  interval: 1,
  weekdays: [],
  monthlyOn: 'day',
  until: null,
  count: null,
};

/** The first days of a series. */
function days(more: Partial<RuleChoice>, startsOn: string, count: number): (string | null)[] {
  const rule = ruleOf({ ...choice, ...more }, startsOn);
  const found: (string | null)[] = [onOrAfter(rule, startsOn, startsOn)];
  while (found.length < count) found.push(nextAfter(rule, startsOn, found.at(-1) ?? '9999-12-31'));
  return found;
}

describe('a series', () => {
  it.each([
    // Every second week on Monday and Thursday.
    [
      { interval: 2, weekdays: [1, 4] },
      '2026-11-02',
      ['2026-11-02', '2026-11-05', '2026-11-16', '2026-11-19'],
    ],
    [
      { frequency: 'DAILY', interval: 3 },
      '2026-02-27',
      ['2026-02-27', '2026-03-02', '2026-03-05', '2026-03-08'],
    ],
    // The 31st is the last day where a month has none.
    [
      { frequency: 'MONTHLY' },
      '2027-01-31',
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    [
      { frequency: 'MONTHLY', monthlyOn: 'last' },
      '2028-01-31',
      ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
    ],
    // The second Tuesday.
    [
      { frequency: 'MONTHLY', monthlyOn: 'weekday' },
      '2026-11-10',
      ['2026-11-10', '2026-12-08', '2027-01-12', '2027-02-09'],
    ],
    // A fifth Friday is the last.
    [
      { frequency: 'MONTHLY', monthlyOn: 'weekday' },
      '2027-01-29',
      ['2027-01-29', '2027-02-26', '2027-03-26', '2027-04-30'],
    ],
    [
      { frequency: 'YEARLY' },
      '2028-02-29',
      ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28'],
    ],
    [{ frequency: 'DAILY', count: 2 }, '2026-11-02', ['2026-11-02', '2026-11-03', null]],
    [{ frequency: 'DAILY', until: '2026-11-03' }, '2026-11-02', ['2026-11-02', '2026-11-03', null]],
  ] satisfies [Partial<RuleChoice>, string, (string | null)[]][])(
    '%j from %s',
    (more, from, expected) => {
      expect(days(more, from, expected.length)).toEqual(expected);
    },
  );

  it('does not care where clocks change', () => {
    // Both weekends of 2026 in Europe, and the American ones, are in these.
    expect(days({ frequency: 'DAILY' }, '2026-03-28', 4)).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-30',
      '2026-03-31',
    ]);
    expect(days({ frequency: 'DAILY' }, '2026-10-24', 3)).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
  });
});

test('the newest day that has come', () => {
  const rule = ruleOf({ ...choice, frequency: 'DAILY' }, '2026-11-02');
  expect(lastUpTo(rule, '2026-11-02', '2026-11-20')).toBe('2026-11-20');
  expect(lastUpTo(rule, '2026-11-02', '2026-11-01')).toBeNull();
});

test.each([
  [{ ...choice, interval: 2, weekdays: [1, 4] }],
  [{ ...choice, frequency: 'MONTHLY', monthlyOn: 'last', count: 5 }],
  [{ ...choice, frequency: 'MONTHLY', monthlyOn: 'weekday', until: '2027-05-01' }],
] satisfies [RuleChoice][])('choices survive being written down: %j', (chosen) => {
  expect(choiceOf(ruleOf(chosen, '2026-11-10'))).toEqual(chosen);
});

test.each([
  ['FREQ=WEEKLY;INTERVAL=2', '2026-11-12', '2026-11-26'],
  ['FREQ=WEEKLY;BYDAY=MO', '2026-11-12', '2026-11-19'],
  ['FREQ=MONTHLY;BYMONTHDAY=3', '2026-11-12', '2026-12-12'],
  ['FREQ=DAILY;INTERVAL=3;COUNT=2', '2026-11-12', '2026-11-15'],
])('%s, done on %s, comes again on %s', (rule, done, next) => {
  expect(afterDone(rule, done)).toBe(next);
});

test('what no calendar understands is refused', () => {
  expect(isRule('FREQ=WEEKLY;BYDAY=MO,TH')).toBe(true);
  for (const wrong of [
    '',
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYHOUR=3',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'DTSTART:20260101',
  ]) {
    expect(isRule(wrong), wrong).toBe(false);
  }
});

test.each([
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;BYMONTH=13',
  'FREQ=WEEKLY;BYMONTHDAY=99',
  'FREQ=WEEKLY;BYDAY=XX',
  'FREQ=DAILY;FOO=1',
])(
  '%s, which never comes, is over instead of keeping a worker busy, or every other series from its turn',
  (rule) => {
    expect(isRule(rule)).toBe(false);
    expect(nextAfter(rule, '2026-01-01', '2026-01-01')).toBeNull();
    expect(lastUpTo(rule, '2026-01-01', '2026-12-31')).toBeNull();
  },
);

test('a series to the end of all days is not walked through', () => {
  expect(lastUpTo('FREQ=DAILY', '0001-01-01', '9999-12-31')).toBeNull();
});
