import { expect, test } from 'vitest';
import { checkBrand, nearestBrand } from './brand-check';

test('the colours of the demo companies pass', () => {
  for (const [brandColor, accentColor] of [
    ['#7a1f4b', '#f4b740'],
    ['#0f3659', '#9fe870'],
    ['#1f4d3a', '#f2a65a'],
  ]) {
    expect(checkBrand({ brandColor, accentColor })).toEqual([]);
  }
});

test('lime as main colour cannot be read on light pages, a dark accent not on dark ones', () => {
  const [problem] = checkBrand({ brandColor: '#9fe870' });
  expect(problem).toMatchObject({ field: 'brandColor', where: 'light', needed: 4.5 });
  expect(problem?.ratio).toBeLessThan(2);
  expect(checkBrand({ accentColor: '#112233' })[0]).toMatchObject({ where: 'dark' });
  expect(
    checkBrand({ brandColor: '#0f3659', accentColor: '#0f3659' }).map(({ where }) => where),
  ).toEqual(['dark', 'bar']);
});

test('text on the lifted parts of the bar must be readable, too', () => {
  const [problem] = checkBrand({ brandColor: '#806c00' });
  expect(problem).toMatchObject({ field: 'brandColor', where: 'ink', ratio: 3.7 });
  expect(checkBrand({ brandColor: problem?.nearest ?? null })).toEqual([]);
});

test('the nearest colours pass, whatever was asked for', () => {
  for (let at = 0; at < 200; at += 1) {
    const hex = () =>
      `#${((at * 7919 + 104_729 * (at % 13)) % 0xffffff).toString(16).padStart(6, '0')}`;
    const asked = {
      brandColor: hex(),
      accentColor: `#${hex().slice(1).split('').reverse().join('')}`,
    };
    expect(checkBrand(nearestBrand(asked)), JSON.stringify(asked)).toEqual([]);
  }
});

test('what passes is left alone', () => {
  const fine = { brandColor: '#0f3659', accentColor: '#9fe870' };
  expect(nearestBrand(fine)).toEqual(fine);
});
