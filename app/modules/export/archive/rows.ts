import { ArchiveProblem } from './problem';

const UUID = /"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"/g;

/** Which ids of the archive mean which ids here: the company's own, and people's. */
export type IdMap = ReadonlyMap<string, string>;

/**
 * A row's line with its ids translated. On the text, so that numbers keep every digit; ids are unique, so a
 * value that is one means it, also deep inside a document.
 */
export function translate(line: string, ids: IdMap): string {
  return line.replace(UUID, (found, id: string) => {
    const here = ids.get(id);
    return here ? `"${here}"` : found;
  });
}

/** Holds a line to what an export writes: an object of known columns, of the company it says it is from. */
export function checkRow(
  line: string,
  place: { table: string; line: number },
  columns: ReadonlySet<string>,
  tenantId: string,
): Record<string, unknown> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new ArchiveProblem('row', place);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new ArchiveProblem('row', place);
  const values = row as Record<string, unknown>;
  if (values.tenant_id !== tenantId) throw new ArchiveProblem('foreign', place);
  for (const column of Object.keys(values)) {
    if (!columns.has(column))
      throw new ArchiveProblem('column', { ...place, column: column.slice(0, 60) });
  }
  return values;
}
