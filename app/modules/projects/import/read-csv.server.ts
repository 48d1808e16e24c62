import { detect } from 'chardet';
import Papa from 'papaparse';
import { BusinessError } from '~/platform/http/errors';

export const MAX_ROWS = 10_000;
export const MAX_BYTES = 10_000_000;

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
  const { data } = Papa.parse<string[]>(text.replaceAll('\0', ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const [header, ...rows] = data;
  if (!header || rows.length === 0) throw new BusinessError('projects:import.error.empty', at);
  if (header.length > 100) throw new BusinessError('projects:import.error.columns', at);
  if (rows.length > MAX_ROWS) throw new BusinessError('projects:import.error.rows', at);
  return { header: header.map((name) => name.slice(0, 100)), rows };
}

const at = { field: 'file' };
