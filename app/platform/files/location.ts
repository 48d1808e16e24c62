import { crc32 } from 'node:zlib';

/**
 * Takes out of a picture where it was taken, in place and without decoding it: everything else (orientation,
 * camera, every pixel) stays as it was, and so does the size. Knows EXIF in JPEG, PNG, WebP and HEIC, and XMP.
 * Returns whether there was anything.
 */
export function removeLocation(bytes: Buffer): boolean {
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG';
  const found = [
    ...[...exifBlocks(bytes)].map((at) => wipeGps(bytes, at)),
    wipeXmp(bytes),
    isPng && blankPacked(bytes),
  ].some(Boolean);
  if (found && isPng) mendPng(bytes);
  return found;
}

/** A picture has one block or two; whoever makes millions wants the server busy. */
const MOST_BLOCKS = 64;
const MOST_ENTRIES = 512;
const BEFORE_EXIF = ['Exif\0\0', 'eXIf', '\0\0\0\0'];

/** Where EXIF begins: "II*\0" or "MM\0*" after one of the marks that containers put before it. */
function* exifBlocks(bytes: Buffer): Generator<number> {
  let found = 0;
  for (const head of ['II*\0', 'MM\0*']) {
    for (
      let at = bytes.indexOf(head, 0, 'latin1');
      at >= 0;
      at = bytes.indexOf(head, at + 1, 'latin1')
    ) {
      const before = bytes.subarray(Math.max(0, at - 8), at).toString('latin1');
      if (!BEFORE_EXIF.some((mark) => before.endsWith(mark)) && !before.startsWith('EXIF'))
        continue;
      yield at;
      found += 1;
      if (found === MOST_BLOCKS) return;
    }
  }
}

const GPS = 0x8825;
/** Bytes of each type of value, by its number. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Empties the directory of GPS values of one EXIF block, and what its entries point to. */
function wipeGps(bytes: Buffer, start: number): boolean {
  const block = bytes.subarray(start);
  const little = block[0] === 0x49;
  const u16 = (at: number) => (little ? block.readUInt16LE(at) : block.readUInt16BE(at));
  const u32 = (at: number) => (little ? block.readUInt32LE(at) : block.readUInt32BE(at));
  try {
    const first = u32(4);
    const entries = Math.min(u16(first), MOST_ENTRIES);
    for (let entry = first + 2; entry < first + 2 + 12 * entries; entry += 12) {
      if (u16(entry) !== GPS) continue;
      const directory = u32(entry + 8);
      const count = Math.min(u16(directory), MOST_ENTRIES);
      for (let at = directory + 2; at < directory + 2 + 12 * count; at += 12) {
        const length = (SIZES[u16(at + 2)] ?? 1) * u32(at + 4);
        const value = u32(at + 8);
        if (length > 4 && value + length <= block.length) block.fill(0, value, value + length);
      }
      block.fill(0, directory, Math.min(block.length, directory + 2 + 12 * count));
      return count > 0;
    }
  } catch {
    // It points outside of itself: no reader finds a place in it either.
  }
  return false;
}

/** Every part is bounded, and none can take what the next one wants: the text is a stranger's. */
const XMP = [
  /exif:GPS\w{1,40}\s{0,8}=\s{0,8}(?:"([^"<>]{0,200})"|'([^'<>]{0,200})')/g,
  /<exif:GPS\w{1,40}(?:\s[^<>]{0,300})?>([^<]{0,300})</g,
];

/** Blanks GPS values in XMP, which is text. */
function wipeXmp(bytes: Buffer): boolean {
  if (bytes.indexOf('exif:GPS') < 0) return false;
  const text = bytes.toString('latin1');
  let wiped = false;
  for (const pattern of XMP) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? match[2] ?? '';
      const at = match.index + match[0].lastIndexOf(value);
      bytes.fill(' ', at, at + value.length);
      wiped ||= value.length > 0;
    }
  }
  return wiped;
}

/** Text that is packed in a PNG: XMP, and EXIF as some programs write it. Nobody needs the rest of it either. */
const PACKED = ['zTXtXML:com.adobe.xmp', 'iTXtXML:com.adobe.xmp\0\u0001'];
const RAW_PROFILE = /^[tzi](EX|TX)tRaw profile type /;

/** Makes packed descriptions chunks that say nothing. */
function blankPacked(bytes: Buffer): boolean {
  let blanked = false;
  for (const { at, end } of pngChunks(bytes)) {
    const kind = bytes.subarray(at + 4, at + 8).toString('latin1');
    const head = kind + bytes.subarray(at + 8, Math.min(end, at + 40)).toString('latin1');
    if (!PACKED.some((one) => head.startsWith(one)) && !RAW_PROFILE.test(head)) continue;
    bytes.write('voId', at + 4, 'latin1');
    bytes.fill(0, at + 8, end);
    blanked = true;
  }
  return blanked;
}

/** Each chunk of a PNG ends with a checksum of what it holds. */
function mendPng(bytes: Buffer): void {
  for (const { at, end } of pngChunks(bytes)) {
    bytes.writeUInt32BE(crc32(bytes.subarray(at + 4, end)), end);
  }
}

/** Where each chunk begins, and where its content ends. */
function* pngChunks(bytes: Buffer): Generator<{ at: number; end: number }> {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return;
    yield { at, end };
    at = end + 4;
  }
}
