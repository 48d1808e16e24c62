import { sql } from 'kysely';
import type { Trx } from '~/platform/db/kysely.server';

/** A module as this company may have it. */
export interface Offer {
  id: string;
  /** The hub's own words, if it gave some. */
  name: string | null;
  summary: string | null;
  category: string;
  currentVersion: string;
  isWithdrawn: boolean;
  inPlan: boolean;
  subscription: {
    version: string;
    status: 'installed' | 'uninstalled';
    settings: Record<string, unknown>;
    /** Counts changes, for "changed while you edited". */
    revision: number;
    installedAt: string;
    uninstalledAt: string | null;
  } | null;
}

/** Everything in the catalogue that somebody installs, with what this company has of it. */
export async function listOffers(trx: Trx, tenantId: string, plan: string): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select p.id, p.name, p.summary, p.category, p.current_version as "currentVersion",
      p.deleted_at is not null as "isWithdrawn",
      exists (select from plan_modules m where m.plan = ${plan} and m.module = p.id) as "inPlan",
      (select jsonb_build_object('version', s.module_version, 'status', s.status, 'settings', s.settings,
          'revision', s.version, 'installedAt', s.installed_at, 'uninstalledAt', s.uninstalled_at)
        from module_subscriptions s where s.tenant_id = ${tenantId} and s.module = p.id) as subscription
    from module_products p
    where not p.is_required
    order by p.id`.execute(trx);
  return rows;
}

/** One of them, or undefined. */
export async function findOffer(
  trx: Trx,
  tenantId: string,
  plan: string,
  id: string,
): Promise<Offer | undefined> {
  return (await listOffers(trx, tenantId, plan)).find((offer) => offer.id === id);
}
