import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePictures } from './pictures.server';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mainstay-pictures-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function pictures(content: Buffer) {
  const path = join(directory, 'file');
  await writeFile(path, content);
  return await makePictures(path);
}

it('makes them upright, smaller, and without anything but pixels', async () => {
  const lying = await sharp({
    create: { width: 400, height: 200, channels: 3, background: '#090' },
  })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Camera' } })
    .toBuffer();
  const made = await pictures(lying);
  expect(made).toMatchObject({ width: 200, height: 400 });
  const large = await sharp(made?.large).metadata();
  expect(large).toMatchObject({ format: 'webp', width: 200, height: 400 });
  expect(large.exif).toBeUndefined();
  expect(await sharp(made?.small).metadata()).toMatchObject({ width: 192, height: 192 });
});

it.each([
  ['what is no picture', Buffer.from('<svg><script>alert(1)</script></svg>')],
  ['one that breaks off', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['one of 3,600 megapixels in a few kilobytes', enormousPng(60_000)],
])('makes none of %s', async (_what, content) => {
  expect(await pictures(content)).toBeUndefined();
});

/** A PNG that says it is a square of this many pixels a side. */
function enormousPng(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
