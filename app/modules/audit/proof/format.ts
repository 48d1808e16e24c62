/** What the manifest of an export says; signed as canonical JSON. */
export interface Manifest {
  format: 'mainstay-audit/1';
  tenant: { id: string; slug: string; name: string };
  createdAt: string;
  /** The whole chain up to here. */
  last: number;
  head: string;
  /** Entries that had not been sealed yet are not in the export. */
  unsealed: number;
  files: Record<string, { sha256: string; bytes: number }>;
  publicKey: string;
  /** Keys that signed before this one: anchors by them count. Absent in exports from before keys were rotated. */
  formerKeys?: string[];
}

/** A line of entries.jsonl. */
export interface EntryLine {
  seq: number;
  id: string;
  /** Hash of the content. */
  contentHash: string;
  /** Hash of the link. */
  hash: string;
  /** Null when retention has removed it. */
  content: Content | null;
}

/** An entry as it was hashed. */
export interface Content {
  /** 2 has `supportGrant`: the support access under which it was done, or null. */
  v: 1 | 2;
  id: string;
  tenant: string;
  action: string;
  after: Record<string, unknown> | null;
  [name: string]: unknown;
}

/** Action of the entries that say what retention removed. */
export const REMOVED = 'audit.content_removed';
