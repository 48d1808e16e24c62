import yauzl, { type Entry } from 'yauzl';

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 2 * 1024 ** 3;
/** From here on the ratio counts: small text packs well. */
const SUSPICIOUS_BYTES = 100 * 1024 ** 2;
const MOST_RATIO = 150;

/**
 * Whether a ZIP (or an Office document, which is one) unpacks to far more than it seems: too many entries, too
 * many bytes, too well packed, or several entries made of the same bytes. Only its directory is read.
 */
export async function isArchiveBomb(path: string, size: number): Promise<boolean> {
  const entries = await directoryOf(path);
  if (entries === undefined) return true;
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > MOST_BYTES || (total > SUSPICIOUS_BYTES && total > MOST_RATIO * size)) return true;
  const places = entries
    .map((entry) => ({
      start: entry.relativeOffsetOfLocalHeader,
      end: entry.relativeOffsetOfLocalHeader + entry.compressedSize,
    }))
    .sort((a, b) => a.start - b.start);
  return places.some(({ start }, index) => start < (places[index - 1]?.end ?? 0));
}

/** Its entries as the directory tells them; undefined when there are too many. */
function directoryOf(path: string): Promise<Entry[] | undefined> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: false, strictFileNames: false };
    yauzl.open(path, options, (failure, zip) => {
      if (failure) return reject(failure);
      const entries: Entry[] = [];
      zip.on('error', reject);
      zip.on('end', () => resolve(entries));
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        if (entries.length <= MOST_ENTRIES) return zip.readEntry();
        zip.close();
        resolve(undefined);
      });
      zip.readEntry();
    });
  });
}
