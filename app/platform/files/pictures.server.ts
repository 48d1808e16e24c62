import sharp from 'sharp';

// One picture at a time and none remembered: a worker has other work, and memory is what bombs are after.
sharp.concurrency(1);
sharp.cache(false);

/** A picture of 100 megapixels takes 400 MB when unpacked; larger ones get no preview. */
const MOST_PIXELS = 100_000_000;
const SECONDS = 30;
const SMALL = 192;
const LARGE = 1600;

interface Pictures {
  width: number;
  height: number;
  small: Buffer;
  large: Buffer;
}

/**
 * Smaller pictures of a picture, upright and without anything but pixels (no place, no camera, no script);
 * undefined for one that cannot be read or is too large to unpack.
 */
export async function makePictures(picture: string | Buffer): Promise<Pictures | undefined> {
  try {
    const source = () =>
      sharp(picture, { limitInputPixels: MOST_PIXELS, sequentialRead: true, pages: 1 })
        .timeout({ seconds: SECONDS })
        .autoOrient();
    const { autoOrient } = await sharp(picture, { limitInputPixels: MOST_PIXELS }).metadata();
    const large = await source()
      .resize(LARGE, LARGE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer();
    const small = await sharp(large).resize(SMALL, SMALL, { fit: 'cover' }).webp().toBuffer();
    return { width: autoOrient.width, height: autoOrient.height, small, large };
  } catch {
    return undefined;
  }
}
