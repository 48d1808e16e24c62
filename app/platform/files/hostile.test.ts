import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type UploadForm, withUploads } from './upload.server';

/** One entry of an archive made by hand; `claims` is what its directory says it unpacks to. */
interface Entry {
  name: string;
  data: Buffer;
  claims?: number;
  /** The directory points to the first entry's bytes. */
  shares?: boolean;
}

function archive(entries: Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims, shares } of entries) {
    const packed = deflateRawSync(data);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(data), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claims ?? data.length, 8);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(name.length, 0);
    const common = Buffer.concat([Buffer.from('14000000080000000000', 'hex'), sizes, lengths]);
    const local = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      common,
      Buffer.from(name),
      packed,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(shares ? 0 : offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('504b01021400', 'hex'), common, place, Buffer.from(name)]),
    );
    if (shares) continue;
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

async function post(name: string, content: Buffer, fields: Record<string, string> = {}) {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  body.append('files', new File([new Uint8Array(content)], name));
  const request = new Request('http://localhost/', { method: 'POST', body });
  return await withUploads(request, 'files', async ({ uploads, problems }: UploadForm) => ({
    uploads,
    problems,
    bytes: uploads[0] && (await import('node:fs/promises')).readFile(uploads[0].path),
  }));
}

const text = (name: string, size = 20): Entry => ({ name, data: Buffer.alloc(size, 'a') });
const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
const script = Buffer.from('<script>alert(1)</script><?php system("id");');
const pixel = () => sharp({ create: { width: 2, height: 2, channels: 3, background: '#f00' } });

describe('hostile files are refused', () => {
  it.each<[string, string, () => Buffer, string]>([
    [
      'an archive that unpacks to 3 GB',
      'a.zip',
      () => archive([{ ...text('x'), claims: 3e9 }]),
      'bomb',
    ],
    ['one packed a thousandfold', 'a.zip', () => archive([text('a', 110 * 1024 ** 2)]), 'bomb'],
    [
      'one whose entries are the same bytes',
      'a.zip',
      () => archive([text('a', 5000), { ...text('b', 5000), shares: true }]),
      'bomb',
    ],
    [
      'one with more entries than anybody reads',
      'a.zip',
      () => archive(Array.from({ length: 10_001 }, (_, index) => text(String(index), 1))),
      'bomb',
    ],
    ['one that breaks off', 'a.zip', () => archive([text('a')]).subarray(0, 40), 'content'],
    ['a page behind a picture', 'a.html', () => Buffer.concat([gif, script]), 'type'],
    ['a drawing with a script', 'a.svg', () => Buffer.from('<svg onload="alert(1)"/>'), 'type'],
    ['the same as text', 'a.txt', () => Buffer.from('<svg onload="alert(1)"/>'), 'text'],
    [
      'a PDF with something before it',
      'a.pdf',
      () => Buffer.concat([script, Buffer.from('%PDF-1.7\n')]),
      'content',
    ],
    ['nothing', 'a.pdf', () => Buffer.alloc(0), 'empty'],
  ])('%s', async (_what, name, content, code) => {
    const { uploads, problems } = await post(name, content());
    expect(uploads).toEqual([]);
    expect(problems).toEqual([{ code, name }]);
  });

  it('while an ordinary archive passes', async () => {
    const { problems } = await post('a.zip', archive([text('a', 5000), text('b/c', 100_000)]));
    expect(problems).toEqual([]);
  });
});

describe('a picture forgets where it was taken', () => {
  const gps = {
    IFD0: { Make: 'Camera' },
    IFD3: { GPSLatitude: '19/1 4/1 33/1', GPSLatitudeRef: 'N', GPSLongitude: '72/1 52/1 39/1' },
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="19,4.55N"><exif:GPSLongitude>72,52.65E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const make = {
    'a.jpg': () => pixel().jpeg(),
    'a.png': () => pixel().png(),
    'a.webp': () => pixel().webp(),
  };

  it.each(Object.entries(make))('%s, and keeps all else', async (name, encode) => {
    const original = await encode()
      .withMetadata({ orientation: 6 })
      .withExif(gps)
      .withXmp(xmp)
      .toBuffer();
    expect((await sharp(original).metadata()).xmpAsString).toContain('72,52.65E');
    const { bytes, uploads, problems } = await post(name, original);
    expect(problems).toEqual([]);
    const stored = (await bytes) ?? Buffer.alloc(0);
    expect(stored.length).toBe(original.length);
    expect((await sharp(stored).metadata()).xmpAsString ?? '').not.toMatch(/52\.65|4\.55/);
    const exif = (await sharp(stored).metadata()).exif ?? Buffer.alloc(0);
    expect(exif.includes('Camera')).toBe(true);
    // Degrees of the place, as rationals of either byte order.
    for (const rational of ['0000004800000001', '4800000001000000']) {
      expect(exif.includes(Buffer.from(rational, 'hex')), rational).toBe(false);
    }
    expect((await sharp(stored).metadata()).orientation).toBe(6);
    expect(await sharp(stored).raw().toBuffer()).toEqual(await sharp(original).raw().toBuffer());
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(stored));
    expect(uploads[0]?.sha256).toEqual(Buffer.from(digest));
  });

  it('unless the person keeps it', async () => {
    const original = await pixel().jpeg().withExif(gps).toBuffer();
    const { bytes } = await post('a.jpg', original, { keepLocation: 'on' });
    expect(await bytes).toEqual(original);
  });

  it('and a broken one is left as it is, not tripped over', async () => {
    const jpeg = await pixel().jpeg().withExif(gps).toBuffer();
    const at = jpeg.indexOf('Exif\0\0') + 6;
    for (const [offset, value] of [
      [4, 0xfffffff0],
      [8, 0xffff],
      [10, 0xffffffff],
    ] as const) {
      const broken = Buffer.from(jpeg);
      broken.writeUInt32LE(value >>> 0, at + offset);
      expect((await post('a.jpg', broken)).problems).toEqual([]);
    }
  });
});
