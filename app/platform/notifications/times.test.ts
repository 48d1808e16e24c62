import { describe, expect, test } from 'vitest';
import { dueDigest, nextDigest } from './digest';
import { quietUntil } from './quiet';
import { instantOf, wallClock } from './zone';

// Worked out by hand. Berlin 2026: +1, from 29 March 01:00Z (02:00 → 03:00) +2, from 25 October 01:00Z
// (03:00 → 02:00) +1. Denver 2026: −7, from 8 March 09:00Z −6, from 1 November 08:00Z (02:00 → 01:00) −7.
// Kolkata +5:30 all year. Lord Howe +11 from 4 October (half an hour forward), +10:30 before.

describe('what a clock on the wall shows', () => {
  test.each([
    ['2026-03-29T00:59:00Z', 'Europe/Berlin', '2026-03-29', 119, 0],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', 180, 0],
    ['2026-12-31T18:30:00Z', 'Asia/Kolkata', '2027-01-01', 0, 5],
    ['2026-03-09T05:59:00Z', 'America/Denver', '2026-03-08', 1439, 0],
  ])('%s in %s', (at, zone, day, minutes, weekday) => {
    expect(wallClock(new Date(at), zone)).toEqual({ day, minutes, weekday });
  });
});

describe('when it shows it', () => {
  test.each([
    ['2026-01-15', '08:00', 'Europe/Berlin', '2026-01-15T07:00Z', '2026-01-15T07:00Z'],
    ['2026-07-15', '08:00', 'Europe/Berlin', '2026-07-15T06:00Z', '2026-07-15T06:00Z'],
    ['2026-07-15', '08:00', 'Asia/Kolkata', '2026-07-15T02:30Z', '2026-07-15T02:30Z'],
    // Never: half past two comes as half past three.
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30Z', '2026-03-29T01:30Z'],
    ['2026-03-08', '02:00', 'America/Denver', '2026-03-08T09:00Z', '2026-03-08T09:00Z'],
    // Twice.
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['2026-11-01', '01:15', 'America/Denver', '2026-11-01T07:15Z', '2026-11-01T08:15Z'],
    // Days that begin and end with another offset.
    ['2026-10-04', '23:00', 'Australia/Lord_Howe', '2026-10-04T12:00Z', '2026-10-04T12:00Z'],
    ['2026-10-03', '23:00', 'Australia/Lord_Howe', '2026-10-03T12:30Z', '2026-10-03T12:30Z'],
  ])('%s %s in %s', (day, time, zone, first, last) => {
    expect(instantOf(day, time, zone, 'first')).toEqual(new Date(first));
    expect(instantOf(day, time, zone, 'last')).toEqual(new Date(last));
  });
});

describe('quiet hours', () => {
  const night = { from: '22:00', until: '07:00' };
  test.each([
    // [now, zone, hours, until]
    ['2026-06-10T19:59Z', 'Europe/Berlin', night, null],
    ['2026-06-10T20:00Z', 'Europe/Berlin', night, '2026-06-11T05:00Z'],
    ['2026-06-11T04:59Z', 'Europe/Berlin', night, '2026-06-11T05:00Z'],
    ['2026-06-11T05:00Z', 'Europe/Berlin', night, null],
    // The night the clock is set forward is an hour shorter, the one it is set back an hour longer.
    ['2026-03-28T21:00Z', 'Europe/Berlin', night, '2026-03-29T05:00Z'],
    ['2026-10-24T20:00Z', 'Europe/Berlin', night, '2026-10-25T06:00Z'],
    ['2026-10-25T05:30Z', 'Europe/Berlin', night, '2026-10-25T06:00Z'],
    // Until a time that comes twice, or never.
    ['2026-10-25T00:45Z', 'Europe/Berlin', { from: '23:00', until: '02:30' }, '2026-10-25T01:30Z'],
    ['2026-03-29T01:15Z', 'Europe/Berlin', { from: '23:00', until: '02:30' }, '2026-03-29T01:30Z'],
    // Within one day.
    ['2026-06-10T07:00Z', 'Asia/Kolkata', { from: '12:30', until: '14:00' }, '2026-06-10T08:30Z'],
    ['2026-06-10T08:30Z', 'Asia/Kolkata', { from: '12:30', until: '14:00' }, null],
    ['2026-06-10T18:45Z', 'Asia/Kolkata', { from: '00:00', until: '06:00' }, '2026-06-11T00:30Z'],
    ['2026-11-01T08:30Z', 'America/Denver', { from: '21:00', until: '06:30' }, '2026-11-01T13:30Z'],
    ['2026-06-10T20:00Z', 'Europe/Berlin', null, null],
  ])('%s in %s, %o → %s', (now, zone, hours, until) => {
    expect(quietUntil(new Date(now), zone, hours)).toEqual(until && new Date(until));
  });
});

describe('digests', () => {
  const daily = { digest: 'daily', hour: 8, weekday: 0 } as const;
  const monday = { digest: 'weekly', hour: 7, weekday: 1 } as const;
  test.each([
    ['2026-06-10T05:59Z', 'Europe/Berlin', daily, '2026-06-10', '2026-06-10T06:00Z'],
    ['2026-06-10T06:00Z', 'Europe/Berlin', daily, '2026-06-11', '2026-06-11T06:00Z'],
    ['2026-10-24T07:00Z', 'Europe/Berlin', daily, '2026-10-25', '2026-10-25T07:00Z'],
    ['2026-03-28T08:00Z', 'Europe/Berlin', daily, '2026-03-29', '2026-03-29T06:00Z'],
    // An hour that is skipped comes an hour later; one that comes twice is taken the first time.
    [
      '2026-03-28T12:00Z',
      'Europe/Berlin',
      { ...daily, hour: 2 },
      '2026-03-29',
      '2026-03-29T01:00Z',
    ],
    [
      '2026-10-24T12:00Z',
      'Europe/Berlin',
      { ...daily, hour: 2 },
      '2026-10-25',
      '2026-10-25T00:00Z',
    ],
    // 10 June 2026 is a Wednesday.
    ['2026-06-10T00:00Z', 'Asia/Kolkata', monday, '2026-06-15', '2026-06-15T01:30Z'],
    ['2026-06-15T01:29Z', 'Asia/Kolkata', monday, '2026-06-15', '2026-06-15T01:30Z'],
    ['2026-06-15T01:30Z', 'Asia/Kolkata', monday, '2026-06-22', '2026-06-22T01:30Z'],
  ])('after %s in %s', (now, zone, choice, day, at) => {
    expect(nextDigest(new Date(now), zone, choice)).toEqual({ day, at: new Date(at) });
  });

  test.each([
    // A worker that was down past midnight sends yesterday's digest, not today's.
    [
      '2026-06-10T22:30Z',
      'Europe/Berlin',
      { ...daily, hour: 23 },
      '2026-06-10',
      '2026-06-10T21:00Z',
    ],
    ['2026-06-10T06:00Z', 'Europe/Berlin', daily, '2026-06-10', '2026-06-10T06:00Z'],
    ['2026-06-10T05:59Z', 'Europe/Berlin', daily, '2026-06-09', '2026-06-09T06:00Z'],
    ['2026-06-14T12:00Z', 'Asia/Kolkata', monday, '2026-06-08', '2026-06-08T01:30Z'],
  ])('due at %s in %s', (now, zone, choice, day, at) => {
    expect(dueDigest(new Date(now), zone, choice)).toEqual({ day, at: new Date(at) });
  });
});
