import type { Manifest } from '~/platform/modules/manifest';
import { modules } from '~/platform/modules/registry.server';

type Source = Manifest['search'][number] & { module: string };
type Shell = 'workspace' | 'portal';

const sources: readonly Source[] = modules
  .flatMap(({ id, search }) => search.map((source) => ({ ...source, module: id })))
  .sort((a, b) => a.order - b.order);

/** The kinds of records that a shell shows, in their order, of the modules the company has. */
export function sourcesFor(shell: Shell, ctx: { has(module: string): boolean }): Source[] {
  return sources.filter((source) => source[shell] && ctx.has(source.module));
}

/** Where a record is, and the words of its state. */
export function placeOf(
  source: Source,
  shell: Shell,
  base: string,
  { id, within, state }: { id: string; within: string | null; state: string | null },
): { href: string; stateKey: string | null } {
  const path = (source[shell] ?? '').replace(':id', id).replace(':within', within ?? '');
  const words = shell === 'portal' ? (source.portalStateKey ?? source.stateKey) : source.stateKey;
  return { href: `${base}/${path}`, stateKey: words && state ? `${words}.${state}` : null };
}
