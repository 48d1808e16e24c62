import type { AnswerSource } from '~/platform/answers/answers.server';
import { searchArticles } from './queries/help.server';
import { memberReader } from './reader';

/** Articles about what somebody is about to ask. */
export const answers: AnswerSource = async (ctx, words) => {
  if (!ctx.can('articles.read')) return [];
  const isStaff = ctx.role.audience === 'staff';
  const hits = await searchArticles(memberReader(ctx), words, { limit: 4 });
  return hits.map(({ id, slug, title, summary }) => ({
    title,
    summary,
    href: isStaff
      ? `/app/${ctx.tenant.slug}/knowledge/${id}`
      : `/portal/${ctx.tenant.slug}/help/${slug}`,
  }));
};
