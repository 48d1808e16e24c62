import { readTenant } from '~/platform/db/tenant.server';
import type { PortalPart } from '~/platform/modules/portal.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { type PortalProject, portalProjects, sharedUpdates } from './queries/portal.server';

/** What the portal's start page shows of projects. */
export interface PortalProjects {
  projects: PortalProject[];
  base: string;
}

const SHOWN = 4;

/** The client's projects under way, and what was written about them. */
export async function portalPart(ctx: TenantContext): Promise<PortalPart> {
  if (!ctx.can('projects.read')) return {};
  const base = `/portal/${ctx.tenant.slug}/projects`;
  const [projects, updates] = await readTenant(ctx, (trx) =>
    Promise.all([portalProjects(trx, ctx.tenant.id), sharedUpdates(trx, ctx.tenant.id, 3)]),
  );
  const data: PortalProjects = { projects: projects.slice(0, SHOWN), base };
  return {
    ...(projects.length > 0 && { data }),
    news: updates.map((update) => ({
      key: update.id,
      title: update.project,
      body: update.body,
      by: update.author,
      at: update.at,
      href: `${base}/${update.projectId}`,
    })),
  };
}
