import { existsSync } from 'node:fs';
import {
  getAppDirectory,
  layout,
  prefix,
  type RouteConfig,
  type RouteConfigEntry,
  route,
} from '@remix-run/route-config';

/**
 * The whole URL map: six shells, each mounting the modules' own lists. A `routes.ts` in a folder of
 * modules/ or platform/ exports the lists it has, with paths relative to the shell and files relative
 * to app/: `export const workspaceRoutes = [route('leave', 'modules/people/routes/leave.tsx')]`.
 */
interface RouteLists {
  /** Public site: / */
  siteRoutes?: RouteConfigEntry[];
  /** What a company shows to everybody: /site/:tenant/ */
  companyRoutes?: RouteConfigEntry[];
  /** Signing in and everything around it: / */
  authRoutes?: RouteConfigEntry[];
  /** Staff: /app/:tenant/ */
  workspaceRoutes?: RouteConfigEntry[];
  /** Clients: /portal/:tenant/ */
  portalRoutes?: RouteConfigEntry[];
  /** The platform's own people: /hub/ */
  hubRoutes?: RouteConfigEntry[];
  /** Without a shell: downloads, redirects, development pages: / */
  bareRoutes?: RouteConfigEntry[];
}

const found = {
  ...import.meta.glob<RouteLists>('./platform/*/routes.ts', { eager: true }),
  ...import.meta.glob<RouteLists>('./modules/*/routes.ts', { eager: true }),
};

function lists(name: keyof RouteLists): RouteConfigEntry[] {
  return Object.values(found).flatMap((module) => module[name] ?? []);
}

/** A shell is the layout route app/shells/<name>.tsx; one that is not built yet is left out. */
function shell(name: string, path: string, children: RouteConfigEntry[]): RouteConfigEntry[] {
  const file = `shells/${name}.tsx`;
  if (children.length === 0) return [];
  if (!existsSync(`${getAppDirectory()}/${file}`)) return path ? prefix(path, children) : children;
  return path ? [route(path, file, children)] : [layout(file, children)];
}

export default [
  ...shell('site', '', lists('siteRoutes')),
  ...shell('company', 'site/:tenant', lists('companyRoutes')),
  ...shell('auth', '', lists('authRoutes')),
  ...shell('workspace', 'app/:tenant', lists('workspaceRoutes')),
  ...shell('portal', 'portal/:tenant', lists('portalRoutes')),
  ...shell('hub', 'hub', lists('hubRoutes')),
  ...lists('bareRoutes'),
] satisfies RouteConfig;
