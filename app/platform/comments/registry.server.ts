import type { Trx } from '../db/kysely.server';
import { type CommentedTable, commentedTables } from './records';

/** What a module says of a table of its own: `export const commented` of its comments.server.ts. */
export interface CommentedRecord {
  /** The record's name, and whether a client sees it now; undefined when it is not the caller's to see. */
  find(
    trx: Trx,
    tenantId: string,
    id: string,
  ): Promise<{ title: string; isShared: boolean } | undefined>;
  /** Its page, below the workspace. */
  page(id: string): string;
  /** Its page below the portal; null where clients have none but that of its comments. */
  portalPage: ((id: string) => string) | null;
  /** Whom each comment concerns, said something or not. Only those of them are told who may read it. */
  followers(trx: Trx, tenantId: string, id: string): Promise<(string | null)[]>;
}

const files = import.meta.glob<{ commented: Partial<Record<CommentedTable, CommentedRecord>> }>(
  '/app/modules/*/comments.server.ts',
  { eager: true },
);

const records: Partial<Record<CommentedTable, CommentedRecord>> = Object.assign(
  {},
  ...Object.values(files).map(({ commented }) => commented),
);

/** How a table's records are named, found and followed. */
export function commentedRecord(table: CommentedTable): CommentedRecord {
  const record = records[table];
  if (!record) throw new Error(`No module's comments.server.ts tells about ${table}`);
  return record;
}

/** The same for a table's name out of the database or an address; undefined for others. */
export function toCommentedTable(table: string): CommentedTable | undefined {
  return commentedTables.find((known) => known === table);
}
