import { canonical, sha256 } from './canonical.ts';

/** What stands before the first link. */
export const genesis = '0'.repeat(64);

/** What a link binds: whose chain, which place, which entry with which content, after which link. */
export interface Link {
  tenant: string;
  seq: number;
  id: string;
  /** Hash of the entry's content, in hex. */
  content: string;
  /** Hash of the link before, in hex. */
  previous: string;
}

/** Hash of an entry's content. */
export function contentHash(content: unknown): string {
  return sha256(canonical(content));
}

/** Hash of a link; with its content's hash alone, so that the chain outlives content that is removed. */
export function linkHash(link: Link): string {
  return sha256(canonical({ v: 1, ...link }));
}
