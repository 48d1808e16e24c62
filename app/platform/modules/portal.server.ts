import type { TenantContext } from '~/platform/rbac/guard.server';
import type { IconName } from '~/ui';

/** Something that waits for the client. */
export interface PortalNeed {
  key: string;
  icon: IconName;
  title: string;
  note: string;
  href: string;
}

/** Something that was written for the client. */
export interface PortalNews {
  key: string;
  title: string;
  body: string;
  by: string | null;
  at: Date;
  href: string;
}

/**
 * What a module puts on the portal's start page; needs and news of all modules stand
 * together, and its `components/portal-part.tsx` draws `data`.
 */
export interface PortalPart {
  /** The first thing a client may want to do. */
  action?: { label: string; href: string };
  needs?: PortalNeed[];
  /** The newest first. */
  news?: PortalNews[];
  data?: unknown;
}

const parts = import.meta.glob<(ctx: TenantContext) => Promise<PortalPart>>(
  '/app/modules/*/portal.server.ts',
  { eager: true, import: 'portalPart' },
);

/** The parts of the portal's start page, from every module of the tenant that has one. */
export async function portalParts(
  ctx: TenantContext,
): Promise<(PortalPart & { module: string })[]> {
  const theirs = Object.entries(parts)
    .map(([path, part]) => ({ module: path.split('/').at(-2) ?? '', part }))
    .filter(({ module }) => ctx.has(module));
  return Promise.all(theirs.map(async ({ module, part }) => ({ ...(await part(ctx)), module })));
}
