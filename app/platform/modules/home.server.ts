import type { TenantContext } from '~/platform/rbac/guard.server';
import type { HomeCard } from './home';

type HomeCards = (ctx: TenantContext) => Promise<HomeCard[]>;

const lists = import.meta.glob<HomeCards>('/app/modules/*/home.server.ts', {
  eager: true,
  import: 'homeCards',
});

/** What waits for a person, from every module of the tenant that has something to say. */
export async function homeCards(ctx: TenantContext): Promise<HomeCard[]> {
  const theirs = Object.entries(lists).filter(([path]) => ctx.has(path.split('/').at(-2) ?? ''));
  const cards = await Promise.all(theirs.map(([, list]) => list(ctx)));
  return cards.flat().sort((a, b) => a.order - b.order);
}
