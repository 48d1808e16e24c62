import { loadManifests } from './load';
import type { Manifest } from './manifest';
import { manifest as platform } from './platform.manifest';

const files = import.meta.glob<{ manifest?: unknown }>('/app/modules/*/manifest.ts', {
  eager: true,
});

/** Every module, dependencies first. A manifest that does not hold stops the boot right here. */
export const modules: readonly Manifest[] = discover(files);

/** Finds the modules in a set of folders: `<folder>/manifest.ts` → what it exports. */
export function discover(found: Record<string, { manifest?: unknown }>): Manifest[] {
  return loadManifests(
    new Map<string, unknown>([
      ['platform', platform],
      ...Object.entries(found).map(([path, file]): [string, unknown] => [
        path.split('/').at(-2) ?? '',
        file.manifest,
      ]),
    ]),
  );
}

/** Every permission of every module, as the manifests declare it; a test compares with the database. */
export const permissions: readonly Manifest['permissions'][number][] = modules.flatMap(
  (module) => module.permissions,
);
