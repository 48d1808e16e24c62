import type { Manifest } from './manifest';

/** A module as the hub's catalogue records it (private.discover_modules). */
export interface CatalogueEntry {
  id: string;
  category: string;
  version: string;
  required: boolean;
  /** Those that somebody must install; what every tenant has goes without saying. */
  dependencies: string[];
}

/** The modules of the deployed code that tenants may have or not. */
export function catalogueOf(modules: readonly Manifest[]): CatalogueEntry[] {
  const optional = new Set(modules.filter((module) => !module.required).map(({ id }) => id));
  return modules
    .filter(({ id }) => optional.has(id))
    .map(({ id, category, version, required, dependencies }) => ({
      id,
      category,
      version,
      required,
      dependencies: dependencies.filter((name) => optional.has(name)),
    }));
}
