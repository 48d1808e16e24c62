import { describe, expect, it, test } from 'vitest';
import { geometry, HEAD, marks, neighbours, ROW, usualDay, windowAt } from './layout';

/** Monday 2 November 2026, four weeks of 28 pixels a day. */
const view = windowAt('2026-11-04', 'week', 1);
const a = { id: 'a', start: '2026-11-03', end: '2026-11-05' };
const b = { id: 'b', start: '2026-11-10', end: '2026-11-11' };

test('a window begins with a week', () => {
  expect(view).toMatchObject({ from: '2026-11-02', until: '2026-11-29', width: 784 });
  expect(neighbours(view)).toEqual({ earlier: '2026-10-19', later: '2026-11-16' });
});

describe('a bar', () => {
  it('covers its days, both ends included', () => {
    expect(geometry(view, [a], false).bar(a)).toMatchObject({ x: 29, width: 82, cutEnd: false });
  });
  it('is mirrored where time runs from the right', () => {
    expect(geometry(view, [a], true).bar(a)).toMatchObject({ x: 784 - 29 - 82, width: 82 });
  });
  it('is cut at the window and left out beyond it', () => {
    const long = { id: 'c', start: '2026-10-01', end: '2026-12-31' };
    const g = geometry(view, [long], false);
    expect(g.bar(long)).toMatchObject({ x: 1, width: 782, cutStart: true, cutEnd: true });
    expect(g.bar({ ...long, start: '2027-01-01', end: '2027-02-01' })).toBeNull();
    expect(g.bar({ ...long, start: null, end: null })).toBeNull();
  });
});

describe('a dependency', () => {
  const y = (row: number) => HEAD + row * ROW + ROW / 2;
  it('runs from end to start', () => {
    const path = geometry(view, [a, b], false).link(a, b);
    expect(path).toBe(`M111 ${y(0)}L219 ${y(0)}L219 ${y(1)}L225 ${y(1)}`);
  });
  it('goes around when what waits begins first', () => {
    const path = geometry(view, [a, b], false).link(b, a);
    expect(path?.match(/L/g)).toHaveLength(5);
  });
  it('is not drawn to rows that are not there', () => {
    expect(geometry(view, [a], false).link(a, b)).toBeNull();
  });
});

test('a window starts near today, or where the project is', () => {
  const at = (first: string | null, last: string | null) =>
    usualDay('week', '2026-11-20', { first, last });
  expect(at('2026-11-01', '2026-12-01')).toBe('2026-11-14');
  expect(at('2025-01-10', '2025-02-01')).toBe('2025-01-10');
  expect(at('2027-03-01', '2027-04-01')).toBe('2027-03-01');
  expect(at(null, null)).toBe('2026-11-14');
});

test('months begin where the window does', () => {
  const { months, ticks } = marks(windowAt('2026-11-30', 'month', 1));
  expect(months).toEqual(['2026-11-30', '2026-12-01', '2027-01-01', '2027-02-01']);
  expect(ticks).toHaveLength(13);
});
