import { modules } from '~/platform/modules/registry.server';
import type { TenantContext } from '~/platform/rbac/guard.server';

const names = new Map(modules.map(({ id, nameKey }) => [id, nameKey]));

/** Kinds by the modules the company has, each module by its name. */
export function groupKinds<K extends { module: string }>(
  ctx: TenantContext,
  kinds: readonly K[],
): { module: string; name: string; kinds: K[] }[] {
  return [...new Set(kinds.map(({ module }) => module))]
    .filter((module) => ctx.has(module))
    .map((module) => ({
      module,
      name: ctx.t(names.get(module) ?? `rbac:module.${module}`),
      kinds: kinds.filter((kind) => kind.module === module),
    }));
}
