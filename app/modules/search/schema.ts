import { z } from 'zod';

/** How many of a kind are counted; with more it says "more than". */
export const COUNTED = 500;
/** How many of each kind the first page shows. */
export const FIRST_FEW = 5;
/** How many of one kind a page shows. */
export const PAGE_SIZE = 25;

/** The last result before a page: how well it answers, and its id. */
export const placeSchema = z
  .string()
  .regex(/^\d+(\.\d+)?(e-\d+)?~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** What was asked of search: words, a kind, a page of it. */
export interface SearchQuery {
  words: string;
  kind: string | null;
  after: string | null;
}

/** From the address; what does not fit is left out. */
export function readQuery(params: URLSearchParams): SearchQuery {
  const kind = params.get('type') ?? '';
  return {
    words: (params.get('q') ?? '').trim().slice(0, 200),
    kind: /^[a-z_]{1,40}$/.test(kind) ? kind : null,
    after: placeSchema.safeParse(params.get('after')).data ?? null,
  };
}
