import type { Translate } from '~/platform/i18n/translate';
import type { Manifest } from '~/platform/modules/manifest';
import { modules } from '~/platform/modules/registry.server';
import type { Offer } from './queries/catalogue.server';

/** How a module stands in a company. */
export type Standing = 'installed' | 'available' | 'returning' | 'unplanned' | 'withdrawn';

export interface ModuleCard {
  id: string;
  name: string;
  description: string;
  category: string;
  standing: Standing;
}

/** What installing a module brings, in words. */
export interface Additions {
  permissions: string[];
  pages: string[];
  jobs: string[];
  events: string[];
  cards: string[];
  searches: string[];
}

/** The module that the deployed code has under this name, if one may install it. */
export function installable(id: string): Manifest | undefined {
  return modules.find((module) => module.id === id && !module.required);
}

/** A module's name and purpose: the hub's words, else its own. */
export function wordsOf(
  manifest: Manifest,
  offer: Pick<Offer, 'name' | 'summary'> | undefined,
  t: Translate,
): { name: string; description: string } {
  return {
    name: offer?.name ?? t(manifest.nameKey ?? ''),
    description: offer?.summary ?? t(manifest.descriptionKey ?? ''),
  };
}

/** A module's entry in the marketplace. Undefined for one that the deployed code does not have. */
export function cardOf(offer: Offer, t: Translate): ModuleCard | undefined {
  const manifest = installable(offer.id);
  if (!manifest) return undefined;
  return {
    id: offer.id,
    ...wordsOf(manifest, offer, t),
    category: offer.category,
    standing: standingOf(offer),
  };
}

function standingOf({ subscription, isWithdrawn, inPlan }: Offer): Standing {
  if (subscription?.status === 'installed') return 'installed';
  if (isWithdrawn) return 'withdrawn';
  if (!inPlan) return 'unplanned';
  return subscription ? 'returning' : 'available';
}

/** What the module adds, in the reader's language. */
export function additionsOf(manifest: Manifest, t: Translate): Additions {
  const { id, permissions, nav, jobs, events, cards, search } = manifest;
  return {
    permissions: permissions.map(({ code }) => t(`${id}:permission.${code.replace('.', '_')}`)),
    pages: [...nav.workspace, ...nav.portal].map(({ labelKey }) => t(labelKey)),
    jobs: jobs.map((job) => t(`${id}:jobs.${job.split('/')[1]}`)),
    events: Object.keys(events.emitted).map((type) => t(`${id}:event.${type.replace('.', '_')}`)),
    cards: cards.map(({ labelKey }) => t(labelKey)),
    searches: search.map(({ labelKey }) => t(labelKey)),
  };
}

/** Modules that must be there before this one, those first that the others need. */
export function missingFor(manifest: Manifest, has: (module: string) => boolean): Manifest[] {
  const missing: Manifest[] = [];
  const visit = (module: Manifest) => {
    for (const name of module.dependencies) {
      const needed = installable(name);
      if (!needed || has(name) || missing.includes(needed)) continue;
      visit(needed);
      missing.push(needed);
    }
  };
  visit(manifest);
  return missing;
}

/** Installed modules that stand on this one. */
export function dependentsOf(id: string, has: (module: string) => boolean): Manifest[] {
  return modules.filter(
    (module) => !module.required && module.dependencies.includes(id) && has(module.id),
  );
}

/** Every module that can be installed, to choose from. */
export function moduleOptions(t: Translate): { value: string; label: string }[] {
  return modules
    .filter((module) => !module.required)
    .map((module) => ({ value: module.id, label: t(module.nameKey ?? '') }));
}
