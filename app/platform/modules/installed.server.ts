import type { SessionTenant } from '~/platform/auth/session.server';
import { compareVersions } from './load';
import { modules } from './registry.server';

const byId = new Map(modules.map((module) => [module.id, module]));
const owners = new Map(
  modules.flatMap(({ id, permissions }) => permissions.map(({ code }) => [code, id])),
);

/** The tenant has the module (every tenant has the required ones), at least in that version. */
export function hasModule(
  installed: SessionTenant['modules'],
  module: string,
  version?: string,
): boolean {
  const manifest = byId.get(module);
  const has = manifest?.required ? manifest.version : installed[module]?.version;
  return has !== undefined && (version === undefined || compareVersions(has, version) >= 0);
}

/** The tenant could have this module and does not. */
export function lacksModule(installed: SessionTenant['modules'], module: string): boolean {
  return byId.has(module) && !hasModule(installed, module);
}

/** The module that declares a permission. */
export function moduleOf(permission: string): string | undefined {
  return owners.get(permission);
}
