import type { Trx } from '~/platform/db/kysely.server';
import { readTenant } from '~/platform/db/tenant.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import type { HomeCard } from './home';
import { modules } from './registry.server';

/**
 * A module's cards among those the person may have. What it asks of the database it asks at once
 * (Promise.all), so that all modules' questions go out together.
 */
export type HomeCards = (
  trx: Trx,
  ctx: TenantContext,
  shows: (key: string) => boolean,
) => Promise<HomeCard[]>;

const lists = import.meta.glob<HomeCards>('/app/modules/*/home.server.ts', {
  eager: true,
  import: 'homeCards',
});

/** What waits for a person and how things stand, from every module of the tenant, in one round trip. */
export async function homeCards(ctx: TenantContext) {
  const offers = modules.flatMap(({ id, cards }) => {
    const list = ctx.has(id) && lists[`/app/modules/${id}/home.server.ts`];
    const theirs = cards.filter(({ permission }) => !permission || ctx.can(permission));
    if (!list || theirs.length === 0) return [];
    return [{ list, theirs: new Map(theirs.map((card) => [card.key, card])) }];
  });
  const found = await readTenant(ctx, (trx) =>
    Promise.all(
      offers.map(async ({ list, theirs }) => {
        const cards = await list(trx, ctx, (key) => theirs.has(key));
        return cards.flatMap((card) => {
          const offered = theirs.get(card.key);
          return offered ? { ...card, ...offered, label: ctx.t(offered.labelKey) } : [];
        });
      }),
    ),
  );
  return found.flat().sort((a, b) => a.order - b.order);
}
