import { z } from 'zod';
import { type Manifest, type ModuleManifest, manifestSchema } from './manifest';
import { settingKind } from './settings';

/** The version modules are written against; modules that need a newer one are refused. */
export const platformVersion = '1.0.0';

/** A manifest that does not hold: says which module and why, and stops the boot. */
export class ManifestError extends Error {
  override name = 'ManifestError';
  readonly module: string;

  constructor(module: string, reason: string) {
    super(`The module "${module}" cannot be used: ${reason}`);
    this.module = module;
  }
}

/** Checks manifests one by one and against each other; returns them, dependencies before dependents. */
export function loadManifests(found: ReadonlyMap<string, unknown>): Manifest[] {
  const manifests = [...found].map(([folder, manifest]) => parse(folder, manifest));
  const byId = new Map(manifests.map((manifest) => [manifest.id, manifest]));
  checkVersions(manifests);
  checkUnique(manifests);
  checkReferences(manifests);
  manifests.forEach(checkOffer);
  return inOrder(manifests, byId);
}

function parse(folder: string, manifest: unknown): Manifest {
  if (manifest === undefined) throw new ManifestError(folder, 'manifest.ts exports no "manifest"');
  const result = manifestSchema.safeParse(manifest satisfies ModuleManifest | unknown);
  if (!result.success) throw new ManifestError(folder, z.prettifyError(result.error));
  if (result.data.id !== folder) {
    throw new ManifestError(folder, `its id is "${result.data.id}", which is not its folder`);
  }
  return result.data;
}

/** Negative, zero or positive, as `a` is older than, the same as or newer than `b`. */
export function compareVersions(a: string, b: string): number {
  const other = b.split('.').map(Number);
  const steps = a.split('.').map((part, index) => Number(part) - (other[index] ?? 0));
  return steps.find((step) => step !== 0) ?? 0;
}

function checkVersions(manifests: Manifest[]): void {
  for (const { id, minPlatformVersion } of manifests) {
    if (compareVersions(minPlatformVersion, platformVersion) > 0) {
      throw new ManifestError(
        id,
        `it needs platform ${minPlatformVersion}, this is ${platformVersion}`,
      );
    }
  }
}

/** One owner for each permission, each kind of event and each kind of record that is found. */
function checkUnique(manifests: Manifest[]): void {
  const owners = new Map<string, string>();
  for (const { id, permissions, events, search } of manifests) {
    const names = [
      ...permissions.map(({ code }) => `permission ${code}`),
      ...Object.keys(events.emitted).map((type) => `event ${type}`),
      ...search.map(({ kind }) => `kind of search ${kind}`),
    ];
    for (const name of names) {
      const owner = owners.get(name);
      if (owner) throw new ManifestError(id, `the ${name} belongs to "${owner}" already`);
      owners.set(name, id);
    }
  }
}

function checkReferences(manifests: Manifest[]): void {
  const ids = new Set(manifests.map(({ id }) => id));
  const permissions = new Set(manifests.flatMap((m) => m.permissions.map(({ code }) => code)));
  const events = new Set(manifests.flatMap((m) => Object.keys(m.events.emitted)));
  const optional = new Set(manifests.filter((m) => !m.required).map(({ id }) => id));
  for (const { id, required, dependencies, nav, cards, events: own } of manifests) {
    for (const name of dependencies) {
      if (!ids.has(name)) throw new ManifestError(id, `it depends on "${name}", which is missing`);
      if (required && optional.has(name)) {
        throw new ManifestError(id, `every tenant has it, but not "${name}", which it depends on`);
      }
    }
    for (const item of [...nav.workspace, ...nav.portal]) {
      for (const code of [item.permission ?? []].flat()) {
        if (permissions.has(code)) continue;
        throw new ManifestError(
          id,
          `its entry "${item.to}" asks for ${code}, which nobody declares`,
        );
      }
    }
    for (const { key, permission } of cards) {
      if (permissions.has(permission)) continue;
      throw new ManifestError(
        id,
        `its card "${key}" asks for ${permission}, which nobody declares`,
      );
    }
    for (const type of own.consumed) {
      if (events.has(type)) continue;
      throw new ManifestError(id, `it consumes ${type}, which nobody emits`);
    }
  }
}

/** What one that can be installed shows, and what a tenant may set in it. */
function checkOffer({ id, required, nameKey, descriptionKey, settings, jobs }: Manifest): void {
  if (!required && !(nameKey && descriptionKey)) {
    throw new ManifestError(id, 'it can be installed, so it needs nameKey and descriptionKey');
  }
  for (const name of jobs) {
    if (!name.startsWith(`${id}/`)) throw new ManifestError(id, `its job "${name}" is not its own`);
  }
  for (const [field, schema] of Object.entries(settings?.shape ?? {})) {
    if (settingKind(schema) === undefined) {
      throw new ManifestError(id, `its setting "${field}" is no text, number, boolean or enum`);
    }
  }
  if (settings && !settings.safeParse({}).success) {
    throw new ManifestError(id, 'its settings need a default each');
  }
}

function inOrder(manifests: Manifest[], byId: ReadonlyMap<string, Manifest>): Manifest[] {
  const ordered: Manifest[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (manifest: Manifest, path: string[]) => {
    if (state.get(manifest.id) === 'done') return;
    if (state.get(manifest.id) === 'open') {
      throw new ManifestError(manifest.id, `it depends on itself: ${path.join(' → ')}`);
    }
    state.set(manifest.id, 'open');
    for (const name of manifest.dependencies) {
      const dependency = byId.get(name);
      if (dependency) visit(dependency, [...path, name]);
    }
    state.set(manifest.id, 'done');
    ordered.push(manifest);
  };
  for (const manifest of manifests) visit(manifest, [manifest.id]);
  return ordered;
}
