import { detect } from 'chardet';
import Papa from 'papaparse';
import { BusinessError } from '~/platform/http/errors';
import { inTime } from '~/platform/in-time';

export const MAX_ROWS = 10_000;
export const MAX_BYTES = 10_000_000;
/** Lines without a word, between and after the rows. */
const MAX_BLANK = 1_000;
/** Milliseconds; the largest honest file takes a tenth, one made of quotes and commas as long as it likes. */
const LONGEST_READ = 3_000;

export interface CsvTable {
  header: string[];
  rows: string[][];
}

/** The text of a file, whatever program wrote it: UTF-8 or -16 by its mark, else as its letters suggest. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const found = detect(bytes.subarray(0, 100_000)) ?? 'windows-1252';
    try {
      return new TextDecoder(found).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

/** The rows of a CSV text, whose separator is found out. Throws what a person can do something about. */
export function readCsv(text: string): CsvTable {
  const read = () =>
    Papa.parse<string[]>(text.replaceAll('\0', ''), {
      skipEmptyLines: 'greedy',
      delimitersToGuess: [',', ';', '\t', '|'],
      preview: MAX_ROWS + MAX_BLANK,
    });
  const parsed = inTime(read, null, LONGEST_READ);
  if (!parsed || parsed.meta.truncated) throw new BusinessError('projects:import.error.rows', at);
  const [header, ...rows] = parsed.data;
  if (!header || rows.length === 0) throw new BusinessError('projects:import.error.empty', at);
  if (header.length > 100) throw new BusinessError('projects:import.error.columns', at);
  if (rows.length > MAX_ROWS) throw new BusinessError('projects:import.error.rows', at);
  return { header: header.map((name) => name.slice(0, 100)), rows };
}

const at = { field: 'file' };
