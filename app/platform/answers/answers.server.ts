import type { TenantContext } from '~/platform/rbac/guard.server';

/** Something to read that may answer a question before it is asked. */
export interface Answer {
  title: string;
  summary: string;
  /** Where the caller reads it. */
  href: string;
  /** Where a client reads it, as a whole address; null: it is not for clients. */
  shared: string | null;
}

/** What a module's `answers.server.ts` exports: what it has to these words for this person, best first. */
export type AnswerSource = (ctx: TenantContext, words: string) => Promise<Answer[]>;

const sources = import.meta.glob<{ answers: AnswerSource }>('/app/modules/*/answers.server.ts', {
  eager: true,
});

/** What the tenant's modules have to these words: a module that asks for them depends on none that answers. */
export async function answersTo(ctx: TenantContext, words: string): Promise<Answer[]> {
  if (words.trim().length < 3) return [];
  const found = await Promise.all(
    Object.entries(sources).map(([path, { answers }]) =>
      ctx.has(path.split('/')[3] ?? '') ? answers(ctx, words.slice(0, 200)) : [],
    ),
  );
  return found.flat().slice(0, 5);
}
