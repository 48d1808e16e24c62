import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { excerpt, highlight, type Piece, wordsOf } from '../highlight';
import { COUNTED, FIRST_FEW, PAGE_SIZE, type SearchQuery } from '../schema';
import { placeOf, sourcesFor } from '../sources.server';
import { correctWords, type Found, findDocuments } from './documents.server';

type Shell = 'workspace' | 'portal';

/** A result as the page shows it. */
export interface Result {
  id: string;
  href: string;
  number: number | null;
  title: Piece[];
  stateKey: string | null;
  within: string | null;
  detail: Piece[];
  passage: Piece[];
  changedOn: string;
}

/** The results of one kind. */
export interface ResultGroup {
  kind: string;
  labelKey: string;
  icon: ReturnType<typeof sourcesFor>[number]['icon'];
  total: number;
  hasMore: boolean;
  results: Result[];
}

/** What the results page shows, of either shell. */
export async function searchResults(ctx: TenantContext, shell: Shell, asked: SearchQuery) {
  const base = `/${shell === 'workspace' ? 'app' : 'portal'}/${ctx.tenant.slug}`;
  const sources = sourcesFor(shell, ctx);
  const kind = sources.some((source) => source.kind === asked.kind) ? asked.kind : null;
  const look = (words: string) =>
    readTenant(ctx, (trx) =>
      Promise.all([
        // Counts of all kinds; the page of one beside it.
        findDocuments(trx, ctx.tenant.id, { words, size: kind ? 1 : FIRST_FEW }),
        kind
          ? findDocuments(trx, ctx.tenant.id, {
              words,
              kind,
              size: PAGE_SIZE + 1,
              after: asked.after,
            })
          : [],
      ]),
    );
  let [all, page] = asked.words ? await look(asked.words) : [[], []];
  let corrected: string | null = null;
  if (asked.words && all.length === 0) {
    corrected = await readTenant(ctx, (trx) => correctWords(trx, asked.words));
    if (corrected) [all, page] = await look(corrected);
  }
  const words = wordsOf(corrected ?? asked.words);
  const groups = sources.map((source): ResultGroup => {
    const found = (kind ? page : all).filter((one) => one.kind === source.kind);
    const total = all.find((one) => one.kind === source.kind)?.total ?? 0;
    return {
      kind: source.kind,
      labelKey: source.labelKey,
      icon: source.icon,
      total: Math.min(total, COUNTED),
      hasMore: total > COUNTED,
      results: found.slice(0, PAGE_SIZE).map((one) => ({
        ...resultOf(one, words),
        ...placeOf(source, shell, base, one),
      })),
    };
  });
  const last = page.length > PAGE_SIZE ? page[PAGE_SIZE - 1] : undefined;
  return {
    words: asked.words,
    kind,
    corrected: all.length > 0 ? corrected : null,
    groups: inOrder(
      groups.filter((group) => group.total > 0),
      all,
    ),
    base: `${base}/search`,
    next: last ? `${last.score}~${last.id}` : null,
    isLater: asked.after !== null,
  };
}

function resultOf(one: Found, words: string[]): Omit<Result, 'href' | 'stateKey'> {
  return {
    id: one.id,
    number: one.number,
    title: highlight(one.title, words),
    within:
      one.withinTitle && `${one.withinNumber ? `#${one.withinNumber} ` : ''}${one.withinTitle}`,
    detail: highlight(one.detail ?? '', words),
    passage: highlight(excerpt(one.body ?? '', words), words),
    changedOn: one.changedOn,
  };
}

/** The kind of the best answer first. */
function inOrder(groups: ResultGroup[], all: Found[]): ResultGroup[] {
  const best = (group: ResultGroup) => all.findIndex((one) => one.kind === group.kind);
  return groups.sort((a, b) => best(a) - best(b));
}
