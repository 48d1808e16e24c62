import type { AnswerSource } from '~/platform/answers/answers.server';
import { env } from '~/platform/env.server';
import { searchArticles } from './queries/help.server';
import { memberReader } from './reader';

/** Articles about what somebody is about to ask. */
export const answers: AnswerSource = async (ctx, words) => {
  if (!ctx.can('articles.read')) return [];
  const isStaff = ctx.role.audience === 'staff';
  const hits = await searchArticles(memberReader(ctx), words, { limit: 4 });
  const { slug: tenant } = ctx.tenant;
  return hits.map(({ id, slug, title, summary, visibility }) => ({
    title,
    summary,
    shared:
      visibility === 'internal'
        ? null
        : `${env.APP_URL}/${visibility === 'public' ? 'site' : 'portal'}/${tenant}/help/${encodeURI(slug)}`,
    href: isStaff ? `/app/${tenant}/knowledge/${id}` : `/portal/${tenant}/help/${slug}`,
  }));
};
