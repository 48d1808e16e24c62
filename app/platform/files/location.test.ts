import { expect, test } from 'vitest';
import { removeLocation } from './location';

const size = 8_000_000;
const padded = (part: string) => Buffer.from(part.repeat(Math.ceil(size / part.length)), 'latin1');

// Without bounds each of these keeps a process busy for hours.
test.each([
  ['elements that never end', '<exif:GPSa'],
  ['elements that could end anywhere', `<exif:GPS${'a'.repeat(40)} ${'b'.repeat(299)}`],
  ['attributes without a value', `exif:GPS${'a'.repeat(40)}        =`],
  ['blocks with endless directories', 'Exif\0\0II*\0\u0008\0\0\0\u00ff\u00ff'],
])('a picture made of %s is looked through', (_name, part) => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), padded(part)]);
  expect(removeLocation(bytes)).toBe(false);
  expect(bytes.length).toBeGreaterThan(size);
});

test('a place in XMP is blanked, as an attribute and as an element', () => {
  const xmp = '<x exif:GPSLatitude="52,31N" a="1"><exif:GPSLongitude>13,24E</exif:GPSLongitude>';
  const bytes = Buffer.from(xmp, 'latin1');
  expect(removeLocation(bytes)).toBe(true);
  expect(bytes.toString('latin1')).toBe(
    xmp.replace('52,31N', '      ').replace('13,24E', '      '),
  );
});
