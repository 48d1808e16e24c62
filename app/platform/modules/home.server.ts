import type { Trx } from '~/platform/db/kysely.server';
import { readTenant, withTenant } from '~/platform/db/tenant.server';
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
  const offers = offersTo(ctx);
  const [hidden, ...found] = await readTenant(ctx, (trx) =>
    Promise.all([
      hiddenCards(trx, ctx.user.id),
      ...offers.map(async ({ list, theirs }) => {
        const cards = await list(trx, ctx, (key) => theirs.has(key));
        return cards.flatMap((card) => {
          const offered = theirs.get(card.key);
          return offered ? { ...card, ...offered, label: ctx.t(offered.labelKey) } : [];
        });
      }),
    ]),
  );
  const choices = offers.flatMap(({ theirs }) => [...theirs.values()]).sort(byOrder);
  return {
    cards: found
      .flat()
      .filter(({ key }) => !hidden.includes(key))
      .sort(byOrder),
    /** All there could be, for choosing among them. */
    choices: choices.map(({ key, part, labelKey }) => ({
      ...{ key, part, label: ctx.t(labelKey) },
      isShown: !hidden.includes(key),
    })),
  };
}

/** Keeps which cards a person wants to see; of those that are not theirs to choose here, it stays as it was. */
export async function chooseCards(ctx: TenantContext, shown: readonly string[]): Promise<void> {
  const offered = offersTo(ctx).flatMap(({ theirs }) => [...theirs.keys()]);
  await withTenant(ctx, async (trx) => {
    const hidden = await hiddenCards(trx, ctx.user.id);
    const others = hidden.filter((key) => !offered.includes(key));
    const now = offered.filter((key) => !shown.includes(key));
    await trx
      .updateTable('profiles')
      .set({ hidden_cards: [...others, ...now] })
      .where('user_id', '=', ctx.user.id)
      .execute();
  });
}

const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;

async function hiddenCards(trx: Trx, userId: string): Promise<string[]> {
  const row = await trx
    .selectFrom('profiles')
    .where('user_id', '=', userId)
    .select('hidden_cards')
    .executeTakeFirst();
  return row?.hidden_cards ?? [];
}

/** The cards a person may have, by module. */
function offersTo(ctx: TenantContext) {
  return modules.flatMap(({ id, cards }) => {
    const list = ctx.has(id) && lists[`/app/modules/${id}/home.server.ts`];
    const theirs = cards.filter(({ permission }) => !permission || ctx.can(permission));
    if (!list || theirs.length === 0) return [];
    return [{ list, theirs: new Map(theirs.map((card) => [card.key, card])) }];
  });
}
