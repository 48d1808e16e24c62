import { readTenant } from '~/platform/db/tenant.server';
import type { PortalPart } from '~/platform/modules/portal.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { newestArticles } from './queries/help.server';
import { memberReader } from './reader';

const SHOWN = 3;

/** What was published lately for the first time, as news of the portal's start page. */
export async function portalPart(ctx: TenantContext): Promise<PortalPart> {
  if (!ctx.can('articles.read')) return {};
  const articles = await readTenant(ctx, (trx) => newestArticles(trx, memberReader(ctx), SHOWN));
  const base = `/portal/${ctx.tenant.slug}/help`;
  return {
    news: articles.map((article) => ({
      key: article.id,
      title: article.title,
      body: article.summary,
      by: null,
      at: article.at,
      href: `${base}/${article.slug}`,
    })),
  };
}
