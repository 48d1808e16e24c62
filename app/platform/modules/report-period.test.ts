import { describe, expect, test } from 'vitest';
import { byStretch, readReportQuery, stepOf, stretches } from './report-period';

const read = (query: string) =>
  readReportQuery(new URLSearchParams(query), '2026-11-21', '/app/lotus/reports/tickets');

describe('the period of a report', () => {
  test('is the last thirty days, today among them, and the thirty before', () => {
    expect(read('')).toMatchObject({
      from: '2026-10-23',
      to: '2026-11-21',
      step: 'day',
      before: { from: '2026-09-23', to: '2026-10-22' },
    });
  });

  test.each([
    ['from=2026-11-10&to=2026-11-01', '2026-11-01', '2026-11-10'],
    ['from=2026-02-30&to=2026-03-10', '2026-02-09', '2026-03-10'],
    ['from=nonsense&to=9999-01-01', '2026-10-23', '2026-11-21'],
    ['from=1990-01-01&to=2026-11-21', '2023-11-20', '2026-11-21'],
  ])('%s is %s to %s', (query, from, to) => {
    expect(read(query)).toMatchObject({ from, to });
  });

  test.each([
    ['from=2026-10-22&to=2026-11-21', 'day'],
    ['from=2026-10-21&to=2026-11-21', 'week'],
    ['from=2026-01-01&to=2026-11-21', 'month'],
    ['from=2026-11-01&to=2026-11-21&step=month', 'month'],
    ['from=2026-11-01&to=2026-11-21&step=hour', 'day'],
  ])('%s is shown by the %s', (query, step) => {
    expect(read(query).step).toBe(step);
  });

  test('its address keeps the period and takes or drops a filter', () => {
    const id = '0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11';
    const query = read(`from=2026-11-01&to=2026-11-21&client=${id}&person=me`);
    expect(query).toMatchObject({ client: id, person: '' });
    expect(query.hrefWith({ client: '' })).toBe(
      '/app/lotus/reports/tickets?from=2026-11-01&to=2026-11-21',
    );
    expect(query.hrefWith({ person: id })).toBe(
      `/app/lotus/reports/tickets?from=2026-11-01&to=2026-11-21&person=${id}&client=${id}`,
    );
  });
});

describe('its steps', () => {
  test('weeks begin on Monday; the first and the last are cut to the period', () => {
    expect(stretches({ from: '2026-11-04', to: '2026-11-17' }, 'week')).toEqual([
      { key: '2026-11-02', from: '2026-11-04', to: '2026-11-08' },
      { key: '2026-11-09', from: '2026-11-09', to: '2026-11-15' },
      { key: '2026-11-16', from: '2026-11-16', to: '2026-11-17' },
    ]);
  });

  test('months are calendar months, over the end of a year', () => {
    expect(
      stretches({ from: '2025-12-30', to: '2026-02-01' }, 'month').map(({ key }) => key),
    ).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
  });

  test('hold the numbers of their days, or none', () => {
    const day = (text: string, created: number) => ({ day: text, created });
    const days = [day('2026-11-17', 3), day('2026-11-04', 1), day('2026-11-08', 2)];
    const range = { from: '2026-11-04', to: '2026-11-17' };
    const found = byStretch(range, 'week', days, { date: (value) => String(value) });
    expect(found.map(({ label, days: its }) => [label, its.map(({ created }) => created)])).toEqual(
      [
        ['2026-11-04', [1, 2]],
        ['2026-11-09', []],
        ['2026-11-16', [3]],
      ],
    );
  });

  test('a day knows its step', () => {
    expect(stepOf('2026-11-22', 'week')).toBe('2026-11-16');
    expect(stepOf('2026-11-22', 'month')).toBe('2026-11-01');
    expect(stepOf('2026-11-22', 'day')).toBe('2026-11-22');
  });
});
